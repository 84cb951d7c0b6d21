import { decodeText } from '#bpmn/decode-text.ts';
import { fail, ok, type Result } from '#core/problem/problem.ts';
import { ACTIVITY_TYPES, type ActivityType } from '#core/process/process-model.ts';
import type { StepDescription } from '#core/suggest/features-of-step.ts';
import { describeSteps } from '#core/suggest/suggest-steps.ts';
import { suggestTag } from '#core/suggest/suggest-tag.ts';
import type { TagSuggestion } from '#core/suggest/suggestion.ts';
import { openDocument } from '../open-document.ts';

/** One step with what is proposed for it. */
export interface SuggestedStep {
  /** As in the file; a list may number its steps. */
  readonly id: string | number;
  readonly step: StepDescription;
  readonly suggestion: TagSuggestion;
}

/** Suggestions for the steps of a BPMN file, a Mappe, or a JSON list of steps (contract 3); told apart by content. */
export function suggestDocument(name: string, bytes: Uint8Array): Result<readonly SuggestedStep[]> {
  const steps = isList(bytes) ? readStepList(decodeText(bytes).source.text) : stepsOfDocument(name, bytes);
  return steps.ok ? ok(steps.value.map(([id, step]) => ({ id, step, suggestion: suggestTag(step) }))) : steps;
}

type DescribedStep = readonly [id: string | number, step: StepDescription];

function stepsOfDocument(name: string, bytes: Uint8Array): Result<readonly DescribedStep[]> {
  const opened = openDocument(name, bytes, 'file');
  return opened.ok ? ok(opened.value.processes.flatMap(({ bpmn }) => [...describeSteps(bpmn.model)])) : opened;
}

/** The first character that is not white space or a byte order mark is a bracket. */
const isList = (bytes: Uint8Array): boolean => bytes.subarray(0, 64).find((byte) => byte > 0x20 && byte < 0x80) === 0x5b;

function readStepList(text: string): Result<readonly DescribedStep[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return fail({ code: 'STEPS_BROKEN', entry: null, detail: error instanceof SyntaxError ? error.message.slice(0, 100) : 'JSON' });
  }
  if (!Array.isArray(json)) return fail({ code: 'STEPS_BROKEN', entry: null, detail: 'JSON' });
  const steps: DescribedStep[] = [];
  for (const [at, entry] of json.entries() as IterableIterator<[number, unknown]>) {
    const step = readStep(entry);
    if (typeof step === 'string') return fail({ code: 'STEPS_BROKEN', entry: at + 1, detail: step });
    steps.push(step);
  }
  return ok(steps);
}

/** A step, or the name of the field that is not as it should be. An unknown type counts as none: what is foreign must not stop the rest. */
function readStep(entry: unknown): DescribedStep | string {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return '{}';
  const fields = new Map<string, unknown>(Object.entries(entry));
  const id = fields.get('id');
  if (typeof id !== 'string' && typeof id !== 'number') return 'id';
  for (const field of ['name', 'lane', 'process', 'documentation', 'type']) {
    const value = fields.get(field) ?? null;
    if (value !== null && typeof value !== 'string') return field;
  }
  const text = (field: string): string | null => (fields.get(field) as string | null | undefined) ?? null;
  const type = TYPES.get((text('type') ?? '').replace(/^bpmn2?:/i, '').toLowerCase()) ?? null;
  return [id, { name: text('name') ?? '', type, lane: text('lane'), process: text('process'), documentation: text('documentation') }];
}

const TYPES: ReadonlyMap<string, ActivityType> = new Map(ACTIVITY_TYPES.map((type) => [type.toLowerCase(), type]));
