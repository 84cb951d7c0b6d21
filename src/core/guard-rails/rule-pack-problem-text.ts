import type { Flaw } from './check-data.ts';
import type { RulePackProblem } from './read-rule-pack.ts';

type Language = 'de' | 'en';

/** What went wrong and what helps, in plain words. */
export function textOfRulePackProblem(problem: RulePackProblem, language: Language): string {
  const de = language === 'de';
  switch (problem.code) {
    case 'RULE_PACK_NOT_JSON':
      return de
        ? `Die Datei ist kein lesbares JSON (${problem.detail}). Bitte das Regelpaket noch einmal besorgen.`
        : `The file is not readable JSON (${problem.detail}). Please obtain the rule pack again.`;
    case 'RULE_PACK_FOREIGN':
      return de
        ? `Die Datei ist kein Regelpaket dieses Programms (Kennung: ${problem.found}).`
        : `The file is not a rule pack of this program (schema: ${problem.found}).`;
    case 'RULE_PACK_NEWER':
      return de
        ? `Das Regelpaket hat das Format ${problem.found}, dieses Programm versteht bis ${problem.supported}. Bitte das Programm aktualisieren.`
        : `The rule pack has format ${problem.found}, this program understands up to ${problem.supported}. Please update the program.`;
    case 'RULE_PACK_BROKEN': {
      const places = problem.flaws.map((flaw) => textOfFlaw(flaw, language)).join('\n');
      return de
        ? `Das Regelpaket hat ${problem.total} Fehler und wurde nicht geladen. Das bisherige Paket gilt weiter.\n${places}`
        : `The rule pack has ${problem.total} faults and was not loaded. The previous pack stays in use.\n${places}`;
    }
  }
}

function textOfFlaw(flaw: Flaw, language: Language): string {
  const { path, expected, found } = flaw;
  const de = language === 'de';
  switch (flaw.code) {
    case 'missing':
      return de ? `${path}: fehlt (erwartet: ${expected})` : `${path}: missing (expected: ${expected})`;
    case 'kind':
    case 'value':
      return de ? `${path}: steht ${found}, erwartet: ${expected}` : `${path}: is ${found}, expected: ${expected}`;
    case 'pattern':
      return de ? `${path}: Wortstamm nicht brauchbar (${expected}): ${found}` : `${path}: stem not usable (${expected}): ${found}`;
    case 'reference':
      return de
        ? `${path}: „${found}“ gibt es nicht (erwartet: ${expected})`
        : `${path}: "${found}" does not exist (expected: ${expected})`;
    case 'duplicate':
      return de ? `${path}: „${found}“ kommt doppelt vor` : `${path}: "${found}" occurs twice`;
  }
}
