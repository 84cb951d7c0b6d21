import type { Finding } from '../flow/flow-result.ts';
import type { Language, Translated } from '../language.ts';
import type { FlowNode, ProcessModel } from '../process/process-model.ts';
import { byId } from '../process/queries.ts';
import type { Hint, ModelFix } from './hint.ts';
import type { HintWords } from './hint-definition.ts';
import { HINTS } from './registry.ts';

/** A hint as a sentence: what was seen and what to do. */
export function hintText(hint: Hint, model: ProcessModel, language: Language): string {
  return definitionOf(hint).sentence[language](wordsFor(hint, model, language));
}

/** What the rule behind a hint asks for. */
export const hintTitle = (code: Hint['code'], language: Language): string => definitionOf({ code }).title[language];

/** What the button of a fix says. */
export function fixLabel(fix: ModelFix, language: Language): string {
  return labelOf(fix)[language];
}

/** Hints that say what no finding says already; the others lend their fix to the finding (one list on screen). */
export function hintsBesideFindings(hints: readonly Hint[], findings: readonly Finding[]): readonly Hint[] {
  return hints.filter((hint) => !findings.some((finding) => isSaidBy(hint, finding)));
}

/** What can be done with one click about a finding that has no fix of its own; null = nothing. */
export function fixOfFinding(finding: Finding, hints: readonly Hint[]): ModelFix | null {
  const fix = hints.find((hint) => hint.fix !== null && isSaidBy(hint, finding))?.fix ?? null;
  // ways that run on side by side were meant to wait for each other
  return finding.code === 'LACK_OF_SYNC' && fix?.kind === 'insertGateway' ? { ...fix, type: 'ParallelGateway' } : fix;
}

const isSaidBy = (hint: Hint, { code, element }: Finding): boolean => element === hint.element && definitionOf(hint).saidBy.includes(code);

function definitionOf({ code }: Pick<Hint, 'code'>) {
  const definition = HINTS.get(code);
  if (definition === undefined) throw new Error(`no rule ${code}`);
  return definition;
}

function labelOf(fix: ModelFix): Translated {
  switch (fix.kind) {
    case 'rename':
      return fix.because === 'question'
        ? { de: 'Als Frage formulieren', en: 'Make it a question' }
        : { de: `Umbenennen in „${fix.name}“`, en: `Rename to “${fix.name}”` };
    case 'addStart':
      return { de: 'Start ergänzen', en: 'Add a start' };
    case 'addEnd':
      return { de: 'Ende ergänzen', en: 'Add an end' };
    case 'insertGateway':
      return fix.side === 'join'
        ? { de: 'Zusammenführung einfügen', en: 'Insert a join' }
        : { de: 'Verzweigung einfügen', en: 'Insert a split' };
    case 'bridge':
      return { de: 'Gateway entfernen', en: 'Remove the gateway' };
    case 'removeFlow':
      return { de: 'Pfeil entfernen', en: 'Remove the arrow' };
    case 'setDefault':
      return { de: 'Als Weg für alles Übrige setzen', en: 'Make it the way for everything else' };
    case 'plainEvent':
      return { de: 'Durch ein einfaches Ereignis ersetzen', en: 'Replace by a plain event' };
    case 'splitStep':
      return { de: 'Schritt aufteilen …', en: 'Split the step …' };
  }
}

function wordsFor(hint: Hint, model: ProcessModel, language: Language): HintWords {
  const quoted = (text: string | number | undefined): string => (language === 'de' ? `„${text ?? '?'}“` : `“${text ?? '?'}”`);
  return {
    name: quoted(calledName(hint.element, model, language)),
    params: hint.params,
    quoted,
    names: (ids) =>
      String(ids ?? '')
        .split(',')
        .filter(Boolean)
        .map((id) => quoted(calledName(id, model, language)))
        .join(', '),
  };
}

const KINDS: Readonly<Record<FlowNode['kind'], Translated>> = {
  activity: { de: 'Schritt', en: 'Step' },
  gateway: { de: 'Verzweigung', en: 'Gateway' },
  event: { de: 'Ereignis', en: 'Event' },
};

/** On one line, however it is written in the file. */
const calledName = (id: string, model: ProcessModel, language: Language): string =>
  nameOrPlace(id, model, language).trim().replaceAll(/\s+/gu, ' ');

/** The name, or what it is and what stands beside it: "Verzweigung nach Antrag prüfen". */
function nameOrPlace(id: string, model: ProcessModel, language: Language): string {
  const node = model.flowNodes.find((one) => one.id === id);
  if (node === undefined) return nameOfOther(id, model);
  if (node.name?.trim()) return node.name.trim();
  const nodes = byId(model.flowNodes);
  const kind = kindOf(node)[language];
  const flows = byId(model.sequenceFlows);
  const named = (ids: readonly string[], end: 'source' | 'target'): string | undefined =>
    ids.map((flow) => nodes.get(flows.get(flow)?.[end] ?? '')?.name?.trim()).find(Boolean);
  const before = named(node.incoming, 'source');
  const after = named(node.outgoing, 'target');
  if (before !== undefined) return `${kind} ${language === 'de' ? 'nach' : 'after'} ${before}`;
  if (after !== undefined) return `${kind} ${language === 'de' ? 'vor' : 'before'} ${after}`;
  return `${kind} (${id})`;
}

function kindOf(node: FlowNode): Translated {
  if (node.type === 'StartEvent') return { de: 'Start', en: 'Start' };
  if (node.type === 'EndEvent') return { de: 'Ende', en: 'End' };
  if (node.kind === 'gateway' && node.outgoing.length < 2) return { de: 'Gateway', en: 'Gateway' };
  return KINDS[node.kind];
}

/** Processes are called by their own name, else by their pool; flows by where they lead. */
function nameOfOther(id: string, model: ProcessModel): string {
  const pool = model.participants.find(({ process }) => process === id)?.name?.trim();
  const process = model.processes.find((one) => one.id === id)?.name?.trim();
  const flow = model.sequenceFlows.find((one) => one.id === id);
  const target = model.flowNodes.find((node) => node.id === flow?.target)?.name?.trim();
  return process || pool || flow?.name?.trim() || target || id;
}
