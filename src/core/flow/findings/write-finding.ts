import { formatNumber, percentSign } from '../../annotation/number-format.ts';
import type { Annotations } from '../../annotation/annotation.ts';
import type { Language } from '../../language.ts';
import type { ProcessModel } from '../../process/process-model.ts';
import type { Finding } from '../flow-result.ts';
import type { FindingFix, FindingSeverity, FindingWords } from './finding-definition.ts';
import { FINDINGS } from './registry.ts';

/** A finding ready to be read. */
export interface WrittenFinding {
  readonly severity: FindingSeverity;
  readonly title: string;
  readonly sentence: string;
  readonly fix: FindingFix | null;
}

export function writeFinding(finding: Finding, model: ProcessModel, annotations: Annotations, language: Language): WrittenFinding {
  const definition = FINDINGS[finding.code];
  return {
    severity: definition.severity,
    title: definition.title[language],
    sentence: definition.sentence[language](wordsFor(finding, model, language)),
    fix: definition.fix === null ? null : definition.fix({ model, annotations, finding }),
  };
}

function wordsFor(finding: Finding, model: ProcessModel, language: Language): FindingWords {
  const number = (value: string | number | undefined): string =>
    typeof value === 'number' ? formatNumber(value, language) : (value ?? '?');
  return {
    name: nameOf(finding.element, model, language),
    params: finding.params,
    names: (ids) =>
      String(ids ?? '')
        .split(',')
        .filter(Boolean)
        .map((id) => nameOf(id, model, language))
        .join(', '),
    number,
    percent: (share) => (typeof share === 'number' ? `${formatNumber(share * 100, language, 1)}${percentSign(language)}` : number(share)),
  };
}

/** Name in quotes; without one the id; a flow without a name is told by where it leads. */
function nameOf(id: string, model: ProcessModel, language: Language): string {
  const quoted = (name: string): string => (language === 'de' ? `„${name}“` : `“${name}”`);
  const node = model.flowNodes.find((one) => one.id === id);
  if (node !== undefined) return quoted(node.name?.trim() || id);
  const flow = model.sequenceFlows.find((one) => one.id === id);
  if (flow === undefined) return quoted(model.processes.find((one) => one.id === id)?.name?.trim() || id);
  if (flow.name?.trim()) return quoted(flow.name.trim());
  return quoted(model.flowNodes.find((one) => one.id === flow.target)?.name?.trim() || flow.target);
}
