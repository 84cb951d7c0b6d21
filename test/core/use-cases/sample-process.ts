import type { AnalyseFile } from '#core/analysis.ts';
import type { NodeAnnotation, ProblemField, Tag } from '#core/annotation/annotation.ts';
import { EMPTY_NODE } from '#core/annotation/empty-annotation.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { plainActivity, plainEvent, plainGateway } from '#core/process/plain-nodes.ts';
import type { FlowNode } from '#core/process/process-model.ts';
import { exactly } from './model-from-text.ts';

/** A process of the domain reference, as far as the analysis looks at it. */
export interface SampleProcess {
  readonly id: string;
  readonly pools: readonly { id: string; name: string; blackBox: boolean; lanes: readonly { id: string; name: string }[] }[];
  readonly nodes: readonly SampleNode[];
  readonly flows: readonly { id: string; from: string; to: string; condition?: string; probability?: number }[];
  readonly messageFlows: readonly { from: string; to: string; name: string }[];
  readonly volume: { readonly casesPerYear: number };
}

interface SampleNode {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly pool: string;
  readonly lane: string;
  readonly tag?: string;
  readonly minutes?: { readonly typical: number };
  readonly problems?: readonly string[];
  readonly dataIn?: readonly string[];
  readonly dataOut?: readonly string[];
  readonly systems?: readonly string[];
  readonly coreService?: boolean;
  readonly trigger?: string;
}

const TAGS: Readonly<Record<string, Tag>> = { automatable: 'automatable', ai_supported: 'aiSupported', human_only: 'humanOnly' };
const FIELDS: Readonly<Record<string, ProblemField>> = {
  medienbruch: 'mediaBreak',
  doppelerfassung: 'doubleEntry',
  wartezeit: 'waiting',
  suchaufwand: 'searching',
  rueckfragen: 'queries',
  fehleranfaellig: 'errorProne',
  fristrisiko: 'deadlineRisk',
  papier: 'paper',
  intransparenz: 'intransparency',
  schreibaufwand: 'writingLoad',
  schnittstelle: 'missingInterface',
  uneinheitlich: 'inconsistentPractice',
  belastung: 'strain',
};

/** The process as a file for analyse(). */
export function fileFromSample(process: SampleProcess): AnalyseFile {
  const pools = process.pools.filter(({ blackBox }) => !blackBox);
  const poolOf = new Map(process.nodes.map(({ id, pool }) => [id, pool]));
  return {
    file: process.id,
    model: {
      processes: pools.map(({ id, name }) => ({ id, name, isExecutable: null, documentation: null })),
      participants: pools.map(({ id, name }) => ({ id: `participant-${id}`, name, process: id })),
      messageFlows: process.messageFlows
        .filter(({ from, to }) => poolOf.has(from) && poolOf.has(to))
        .map(({ from, to, name }, at) => ({ id: `message-${at}`, name, source: from, target: to })),
      flowNodes: process.nodes.map((node) => nodeOf(node, process)),
      sequenceFlows: process.flows.map(({ id, from, to, condition }) => ({
        id,
        name: condition ?? null,
        scope: poolOf.get(from)!,
        process: poolOf.get(from)!,
        source: from,
        target: to,
        condition: null,
      })),
      lanes: pools.flatMap((pool) => pool.lanes.map(({ id, name }) => ({ id, name, process: pool.id, parent: null }))),
      dataItems: [],
      dataAssociations: [],
      textAnnotations: [],
    },
    annotations: {
      processes: new Map([[pools[0]!.id, { casesPerYear: exactly(process.volume.casesPerYear), hoursPerDay: UNKNOWN }]]),
      flows: new Map(
        process.flows.flatMap(({ id, probability }) =>
          probability === undefined ? [] : [[id, { probability: exactly(probability), probabilityRepeat: UNKNOWN }]],
        ),
      ),
      nodes: new Map(process.nodes.filter(({ tag }) => tag !== undefined).map((node) => [node.id, noteOf(node)])),
      lanes: new Map(),
    },
    issues: [],
    problems: [],
  };
}

function nodeOf({ id, name, type, pool, lane, trigger }: SampleNode, { flows }: SampleProcess): FlowNode {
  const base = {
    id,
    name,
    documentation: null,
    scope: pool,
    process: pool,
    lane,
    incoming: flows.filter(({ to }) => to === id).map((flow) => flow.id),
    outgoing: flows.filter(({ from }) => from === id).map((flow) => flow.id),
  };
  if (type === 'task') return plainActivity(base);
  if (type === 'exclusiveGateway') return plainGateway(base, 'ExclusiveGateway');
  if (type === 'parallelGateway') return plainGateway(base, 'ParallelGateway');
  const eventTypes = { startEvent: 'StartEvent', endEvent: 'EndEvent', intermediateEvent: 'IntermediateCatchEvent' } as const;
  const eventType = eventTypes[type as keyof typeof eventTypes];
  if (eventType === undefined) throw new Error(`node type ${type} of ${id}`);
  const eventDefinitions =
    trigger === undefined ? [] : [{ kind: trigger === 'timer' ? ('timer' as const) : ('message' as const), ref: null }];
  return plainEvent(base, eventType, eventDefinitions);
}

const noteOf = ({ tag, minutes, problems = [], dataIn = [], dataOut = [], systems = [], coreService }: SampleNode): NodeAnnotation => ({
  ...EMPTY_NODE,
  tag: TAGS[tag!]!,
  coreService: coreService === true,
  handlingMinutes: minutes === undefined ? UNKNOWN : exactly(minutes.typical),
  problems: problems.map((kind) => ({ kind: FIELDS[kind]!, severity: null, text: '' })),
  documents: [
    ...dataIn.map((name) => ({ name, direction: 'in' as const })),
    ...dataOut.map((name) => ({ name, direction: 'out' as const })),
  ],
  systems: systems.map((name) => ({ name, access: null })),
});
