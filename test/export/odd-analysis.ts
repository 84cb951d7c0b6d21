import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import { scanXml } from '#bpmn/xml/scan-xml.ts';
import type { Analysis, FileAnalysis } from '#core/analysis.ts';
import type { Candidate } from '#core/use-cases/candidate.ts';
import { readAnnotations } from '#core/annotation/read-annotation.ts';
import type { Figure, NodeFigures, Totals } from '#core/flow/flow-result.ts';
import { stepsOf } from '#core/process/queries.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { buildReport } from '#core/report/build-report.ts';
import type { CycleTimes, Report } from '#core/report/report.ts';

/** A process in which everything is odd that a format can stumble over: ids, names, unknown and endless figures. */
const ODD_XML = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn" id="D" targetNamespace="t" pk:schemaVersion="1">
  <bpmn:process id="P" name="Aufnahme „Wohngruppe“; Teil 1">
    <bpmn:laneSet id="LS"><bpmn:lane id="L1" name="Belegung"><bpmn:flowNodeRef>__proto__</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="L2"><bpmn:flowNodeRef>constructor</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="S" name="Anfrage"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="__proto__" name="=HYPERLINK(&quot;https://example.org&quot;;&quot;x&quot;)">
      <bpmn:extensionElements><pk:annotation tag="automatable" handlingMinutes="5;10;20.5" handlingMinutesBasis="estimated" waitingHours="24" note="-5 Tage &quot;später&quot;">
        <pk:problem kind="mediaBreak" severity="3">Fax</pk:problem><pk:problem kind="paper"/><pk:problem kind="mood" severity="2">fremd</pk:problem>
        <pk:system name="Vivendi" access="screen"/><pk:document name="Anfrage" direction="in"/>
      </pk:annotation></bpmn:extensionElements>
    </bpmn:userTask>
    <bpmn:task id="constructor" name="Gespräch&#10;führen"><bpmn:extensionElements><pk:annotation tag="humanOnly" coreService="true" handlingMinutes="90" hourlyRate="41.5"/></bpmn:extensionElements></bpmn:task>
    <bpmn:task id="T3"><bpmn:extensionElements><pk:annotation tag="aiSupported" rethink="true" persons="2"/></bpmn:extensionElements></bpmn:task>
    <bpmn:task id="T4" name="Endlos prüfen"/>
    <bpmn:endEvent id="E"/>
    <bpmn:sequenceFlow id="f1" sourceRef="S" targetRef="__proto__"/>
  </bpmn:process>
</bpmn:definitions>`;

/** Read without the rewriting of ids at opening: core and formats must bear any id. */
export function readOdd() {
  const scanned = scanXml(ODD_XML);
  if (!scanned.ok) throw new Error(JSON.stringify(scanned.problem));
  return readProcessModel(scanned.value.root);
}

const figures = (annualHours: Figure, more: Partial<NodeFigures> = {}): NodeFigures => ({
  executionsPerCase: 0.75,
  reachProbability: 0.75,
  annualExecutions: 90,
  annualHours,
  annualHoursRange: annualHours === null ? null : [annualHours / 2, annualHours * 2],
  reworkHours: 0,
  waitingHoursPerCase: 18,
  annualCost: null,
  ...more,
});

const totals: Totals = {
  annualHours: 150.3,
  annualCost: null,
  waitingHoursPerCase: 18,
  reworkHours: 0,
  complete: false,
  known: 2,
  needed: 4,
};

const REASON = { code: 'RANKED', params: { rank: 1, of: 1, benefit: 62.5, effort: 20, priority: 71.25 } } as const;

const candidate = (id: string, more: Partial<Candidate>): Candidate => ({
  id,
  kind: 'section',
  rules: [{ rule: 'section', subject: 'automatable' }],
  provenance: { kind: 'rule' },
  changed: null,
  title: null,
  note: null,
  file: 'odd.bpmn',
  process: 'P',
  steps: ['__proto__'],
  members: [{ file: 'odd.bpmn', process: 'P', step: '__proto__' }],
  tag: 'automatable',
  touchesHuman: false,
  technology: {
    first: 'Schnittstelle/Integration',
    alternatives: ['Workflow (Fristen, Status, Vertretung)'],
    notRecommended: [{ option: 'LLM', reason: 'clearRulesNeedNoAi' }],
    row: 6,
    reason: 'systemsCanTalk',
    operation: 'freeChoice',
    afterClarification: [],
  },
  definition: { problems: [], people: [], documents: [], systems: [], kpis: [], openPoints: [] },
  estimates: new Map(),
  hours: { today: 150.3, gross: 75.15, review: 10, operation: 5, net: 60.15, netRange: [20, 90], todayComplete: true },
  hoursPerPersonDay: 6,
  flags: [],
  benefit: 62.5,
  effort: 20,
  priority: 71.25,
  benefitRange: [50, 70],
  effortRange: [15, 30],
  quadrant: 'first',
  quadrantShares: { first: 0.9, plan: 0.1, alongside: 0, later: 0 },
  completeness: 0.8,
  missing: ['reviewMinutes'],
  readiness: { score: null, suitability: null, stability: null, light: 'unknown', missing: [] },
  overlaps: [],
  influences: [],
  reason: REASON,
  explanation: [],
  ...more,
});

export function oddAnalysis(): Analysis {
  const { model, annotations: raw } = readOdd();
  const { annotations } = readAnnotations(model, raw);
  const steps = stepsOf(model).length;
  const file: FileAnalysis = {
    file: 'odd.bpmn',
    problems: [],
    issues: [{ code: 'NO_DIAGRAM', element: null, params: {} }],
    model,
    annotations,
    flow: {
      nodes: new Map([
        ['S', figures(null)],
        ['__proto__', figures(15.3, { annualCost: 0.1 + 0.2 })],
        ['constructor', figures(135)],
        ['T3', figures(null, { executionsPerCase: null, annualExecutions: null })],
        ['T4', figures(Infinity, { executionsPerCase: Infinity })],
      ]),
      flows: new Map(),
      processes: new Map([['P', { casesPerYear: 120, casesBasis: 'entered', totals, lanes: new Map(), method: 'exact' }]]),
      totals,
      findings: [{ code: 'ENDLESS_LOOP', element: 'T4', params: { steps: 1 } }],
    },
    progress: { steps, tagged: 3, timed: 2 },
  };
  const broken: FileAnalysis = {
    ...file,
    file: 'kaputt.bpmn',
    problems: [{ code: 'XML_BROKEN', line: 3, column: 7, detail: '<bpmn:task' }],
    issues: [],
    model: { ...model, processes: [], flowNodes: [], sequenceFlows: [], lanes: [] },
    annotations: { processes: new Map(), flows: new Map(), nodes: new Map(), lanes: new Map() },
    flow: { nodes: new Map(), flows: new Map(), processes: new Map(), totals: { ...totals, known: 0, needed: 0 }, findings: [] },
    progress: { steps: 0, tagged: 0, timed: 0 },
  };
  const first = candidate('section:__proto__', {});
  const second = candidate('__proto__', {
    title: '=Titel',
    kind: 'withoutTechnology',
    steps: ['T3', 'T4'],
    members: [
      { file: 'odd.bpmn', process: 'P', step: 'T3' },
      { file: 'odd.bpmn', process: 'P', step: 'T4' },
    ],
    tag: 'aiSupported',
    hours: { today: Infinity, gross: null, review: null, operation: null, net: -Infinity, netRange: null, todayComplete: false },
    benefit: null,
    effort: null,
    priority: null,
    quadrant: null,
    completeness: 0.25,
  });
  return {
    seed: 7,
    files: [file, broken],
    candidates: [second, first],
    ranking: {
      order: [first.id],
      clarifyFirst: [second.id],
      groups: [[first.id]],
      expectedRank: new Map([[first.id, 1]]),
      rankOne: new Map([[first.id, 0.93]]),
      topThree: new Map([[first.id, 1]]),
      rankRange: new Map([[first.id, [1, 2]]]),
      pairwise: new Map([
        [first.id, new Map([[second.id, 0.93]])],
        [second.id, new Map([[first.id, 0.07]])],
      ]),
      layers: [[first.id]],
      draws: 10_000,
      portfolio: { gross: 75.15, naiveGross: 75.15, review: 10, operation: 5, net: 60.15, complete: false },
    },
    dropped: [],
    lostEdits: [],
  };
}

const ODD_CYCLE_TIMES: CycleTimes = new Map([
  [
    'odd.bpmn',
    new Map([['P', { meanMinutes: 4320, p50Minutes: 2880, p90Minutes: 10_080, standardErrorMinutes: 12, runs: 4000, complete: false }]]),
  ],
]);

export const oddReport = (): Report => ({
  ...buildReport(oddAnalysis(), { title: 'Aufnahme', date: '2026-11-22', criteria: DEFAULT_CRITERIA }),
  cycleTimes: ODD_CYCLE_TIMES,
  comparisons: [],
});
