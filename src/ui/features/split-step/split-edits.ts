import type { NodeAnnotation, Tag } from '#core/annotation/annotation.ts';
import { tagAttributes } from '#core/annotation/write-raw.ts';
import type { Activity, ActivityType } from '#core/process/process-model.ts';
import type { NewStep, StepEdit } from '#diagram/step-edit.ts';
import { quantityPatch } from '../../document/annotation-patches.ts';
import type { PartDraft } from './split-draft.ts';

/** A part with the tag it will get. */
export interface DecidedPart extends PartDraft {
  readonly tag: Tag;
}

/** Types that say how a person works and hold for every part. */
const KEPT_TYPES: readonly ActivityType[] = ['UserTask', 'ManualTask'];
/** What holds for each part as it held for the whole. */
const SHARED = ['persons', 'executionsPerCase', 'perActivation', 'hourlyRate'] as const;

/**
 * What splitting a step does: the first part keeps the step with its id, its problem fields, flows and events; the others
 * follow it. `unspent` = a note about the time of the whole where it was not given to the parts, so that nothing gets lost.
 */
export function splitEdits(
  step: Activity,
  annotation: NodeAnnotation,
  [first, ...others]: readonly DecidedPart[],
  unspent: string | null,
): readonly StepEdit[] {
  if (first === undefined || others.length === 0) return [];
  const { tag, tagBy, ...minutes } = patchOf(first).attributes;
  // who decided on the tag it already has stays who it was
  const kept = first.tag === annotation.tag ? minutes : { tag, tagBy, ...minutes };
  const note = unspent === null ? {} : { note: [annotation.note, unspent].filter(Boolean).join('\n') };
  const type = KEPT_TYPES.find((one) => one === step.type);
  const shared = Object.assign(
    {},
    ...SHARED.filter((name) => annotation[name].kind !== 'unknown').map((name) => quantityPatch(name, annotation[name]).attributes),
  );
  return [
    { kind: 'rename', names: new Map([[step.id, first.name.trim()]]) },
    { kind: 'annotate', patches: new Map([[step.id, { attributes: { ...kept, ...note } }]]) },
    {
      kind: 'insert',
      anchor: step.id,
      where: 'after',
      steps: others.map((part): NewStep => ({
        name: part.name.trim(),
        ...(type === undefined ? {} : { type }),
        annotation: { attributes: withoutNull({ ...shared, ...patchOf(part).attributes }) },
      })),
    },
  ];
}

const patchOf = ({
  tag,
  chosen,
  minutes,
}: DecidedPart): { readonly attributes: { readonly tag: string | null; readonly tagBy: string | null } } => ({
  attributes: {
    ...tagAttributes(tag, chosen === null ? 'suggestion-accepted' : 'person'),
    ...quantityPatch('handlingMinutes', minutes).attributes,
  },
});

/** A new step has nothing to take away. */
const withoutNull = (attributes: Readonly<Record<string, string | null>>): Record<string, string | null> =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
