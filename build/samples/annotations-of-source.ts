import type { ProblemField, RawAnnotation, RawAnnotations, RawChild, Tag } from '#core/annotation/annotation.ts';
import { problemChild } from '#core/annotation/write-raw.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { SourceNode, SourceProcess } from './source-process.ts';

const TAGS: Readonly<Record<NonNullable<SourceNode['tag']>, Tag>> = {
  automatable: 'automatable',
  ai_supported: 'aiSupported',
  human_only: 'humanOnly',
};

const PROBLEMS: ReadonlyMap<string, ProblemField> = new Map([
  ['medienbruch', 'mediaBreak'],
  ['doppelerfassung', 'doubleEntry'],
  ['wartezeit', 'waiting'],
  ['suchaufwand', 'searching'],
  ['rueckfragen', 'queries'],
  ['fehleranfaellig', 'errorProne'],
  ['fristrisiko', 'deadlineRisk'],
  ['papier', 'paper'],
  ['intransparenz', 'intransparency'],
  ['schreibaufwand', 'writingLoad'],
  ['schnittstelle', 'missingInterface'],
  ['uneinheitlich', 'inconsistentPractice'],
  ['belastung', 'strain'],
]);

/**
 * The worked example: what a workshop could have said about the process. Tags carry no `tagBy`, because no person decided;
 * the note says that they are proposals. Every number is marked as assumed.
 */
export function annotationsOfSource(source: SourceProcess, model: ProcessModel): RawAnnotations {
  const annotations = new Map<string, RawAnnotation>();
  const [main, ...partners] = model.processes;
  annotations.set(main!.id, annotation({ casesPerYear: String(source.volume.casesPerYear), casesPerYearBasis: 'assumed' }));
  for (const partner of partners) {
    const cases = casesOfPartner(source, model, partner.id);
    if (cases !== null) annotations.set(partner.id, annotation({ casesPerYear: String(cases), casesPerYearBasis: 'assumed' }));
  }
  for (const flow of source.flows) {
    if (flow.probability !== undefined) {
      annotations.set(flow.id, annotation({ probability: String(flow.probability), probabilityBasis: 'assumed' }));
    }
  }
  for (const node of source.nodes) {
    const said = nodeAnnotation(source, node);
    if (said !== null) annotations.set(node.id, said);
  }
  return annotations;
}

function nodeAnnotation(source: SourceProcess, node: SourceNode): RawAnnotation | null {
  const waiting = node.waitingHours === undefined ? {} : { waitingHours: node.waitingHours, waitingHoursBasis: 'assumed' };
  if (node.type !== 'task') return node.waitingHours === undefined ? null : annotation(waiting);
  const note = [
    `Vorschlag: ${node.reason}.`,
    ...(node.aiActHint === undefined ? [] : [`EU-KI-Verordnung klären: ${node.aiActHint}.`]),
  ].join(' ');
  const children: RawChild[] = [];
  for (const word of node.problems ?? []) {
    const kind = PROBLEMS.get(word);
    if (kind === undefined) throw new Error(`no problem field for ${word} at ${node.id}`);
    const text = source.painPoints.find((point) => point.type === word && point.steps.includes(node.id))?.text ?? '';
    children.push(problemChild({ kind, severity: null, text }));
  }
  for (const name of node.systems ?? []) children.push({ name: 'system', attributes: new Map([['name', name]]), text: '' });
  for (const [names, direction] of [[node.dataIn, 'in'] as const, [node.dataOut, 'out'] as const]) {
    for (const name of names ?? [])
      children.push({
        name: 'document',
        attributes: new Map([
          ['name', name],
          ['direction', direction],
        ]),
        text: '',
      });
  }
  return annotation(
    {
      ...(node.tag === undefined ? {} : { tag: TAGS[node.tag] }),
      ...(node.coreService === true ? { coreService: 'true' } : {}),
      ...(node.minutes === undefined ? {} : { handlingMinutes: String(node.minutes.typical), handlingMinutesBasis: 'assumed' }),
      ...waiting,
      note,
    },
    children,
  );
}

/** A partner's process runs once for every message that starts it: cases times the expected executions of the sending step. */
function casesOfPartner(source: SourceProcess, model: ProcessModel, process: string): number | null {
  const start = model.flowNodes.find((node) => node.process === process && node.type === 'StartEvent');
  const sender = model.messageFlows.find((flow) => flow.target === start?.id)?.source;
  const share = source.partnerShare ?? null;
  return sender === undefined || share === null ? null : Math.round(source.volume.casesPerYear * share);
}

const annotation = (attributes: Readonly<Record<string, string>>, children: readonly RawChild[] = []): RawAnnotation => ({
  attributes: new Map(Object.entries(attributes)),
  children,
});
