import fc from 'fast-check';

const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const time = fc.constantFrom('', ' (20 min)', ' (5-10,5-40 min)', ' (0 min)');
const mark = fc.constantFrom('', ' =auto', ' =ki', ' =mensch', ' =neu', ' !medienbruch', ' =ki =neu !papier:3 !belastung');
const role = fc.constantFrom('', 'Leitung: ', 'Gruppe: ', 'Amt für Soziales: ');

/** Random structured processes as typed; every step has a name of its own, so that jumps know where to. */
export const processText = fc.gen().map((gen) => {
  let count = 0;
  const names: string[] = [];
  const name = () => {
    count += 1;
    names.push(`Schritt ${count}`);
    return names.at(-1)!;
  };
  const step = () => `${gen(() => role)}${name()}${gen(() => time)}${gen(() => mark)}`;
  const sequence = (depth: number): string[] => {
    const lines: string[] = [step()];
    const length = gen(() => fc.integer({ min: 0, max: 3 }));
    for (let index = 0; index < length; index += 1) {
      const kind = gen(() => fc.constantFrom('step', 'step', 'wait', 'question', 'parallel', 'inclusive', 'back', 'note'));
      if (kind === 'step' || (depth > 2 && kind !== 'wait')) lines.push(step());
      else if (kind === 'wait')
        lines.push(
          gen(() => fc.constantFrom('@ 3 Tage', '@ 2 h', '@ 1-2-4 h', '@ 1 Tag Antwort abwarten')),
          step(),
        );
      else if (kind === 'note') lines.push('// gilt nur im Sommer');
      else if (kind === 'back') lines.push(`< zurück zu ${names.at(-1)!}${gen(() => fc.constantFrom('', ', 20%', ', 12,5%'))}`, step());
      else if (kind === 'parallel') {
        const paths = [sequence(depth + 1), sequence(depth + 1)];
        lines.push('+ gleichzeitig', ...paths.flatMap(([head = '', ...rest]) => [`  ${head}`, ...indented(indented(rest))]), step());
      } else {
        const [sign, ends] = kind === 'question' ? ['?', gen(() => fc.boolean())] : ['|', false];
        lines.push(
          `${sign} Frage ${(count += 1)}`,
          ...indented(['ja 40%:', ...indented(sequence(depth + 1))]),
          ...(ends ? [`  nein 60%: ${step()} -> Ende Schluss ${(count += 1)}`] : indented(['nein:', ...indented(sequence(depth + 1))])),
          ...(gen(() => fc.boolean()) ? ['  sonst:'] : []),
          step(),
        );
      }
    }
    return lines;
  };
  return ['# Prüfung', '> Anfang', ...sequence(0), '. Fertig'].join('\n');
});
