import type { FileAnalysis } from '#core/analysis.ts';
import type { Language } from '../../../language/use-texts.ts';

/** "Akte anlegen, Zimmer vorbereiten und 3 weitere": steps by name, the first two of them. */
export function stepNames(files: readonly FileAnalysis[], steps: readonly string[], language: Language): string {
  const names = steps.map((id) => files.flatMap(({ model }) => model.flowNodes.find((node) => node.id === id)?.name ?? [])[0] ?? id);
  if (names.length <= 3) return names.join(', ');
  const others = names.length - 2;
  return `${names.slice(0, 2).join(', ')} ${language === 'de' ? `und ${others} weitere` : `and ${others} more`}`;
}
