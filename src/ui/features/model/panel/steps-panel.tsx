import type { Activity } from '#core/process/process-model.ts';
import { UNKNOWN } from '#core/annotation/quantity.ts';
import { quantityPatch, tagPatch } from '../../../document/annotation-patches.ts';
import { useSession } from '../../../document/use-document.ts';
import { useTexts } from '../../../language/use-texts.ts';
import { QuantityField } from '../../../parts/quantity-field.tsx';
import { annotationOf, type PanelProps } from './panel-props.ts';
import { panelTexts } from './panel-texts.ts';
import { TagChoice } from './tag-choice.tsx';

/** Several steps at once: one answer for all, one step of undo. */
export function StepsPanel({ steps, snapshot, readOnly }: PanelProps & { readonly steps: readonly Activity[] }) {
  const t = useTexts(panelTexts);
  const session = useSession();
  const annotations = steps.map((step) => annotationOf(snapshot, step.id));
  return (
    <>
      <h2>{t.several(steps.length)}</h2>
      <p className="caption">{t.severalHint}</p>
      <section>
        <h3 className="label">{t.tag}</h3>
        <TagChoice
          value={same(annotations.map((annotation) => annotation.tag))}
          readOnly={readOnly}
          onChange={(tag) => session.annotate(new Map(steps.map((step) => [step.id, tagPatch(tag)])))}
        />
      </section>
      <section>
        <QuantityField
          label={t.handling}
          suffix={t.minutes}
          value={same(annotations.map((annotation) => annotation.handlingMinutes)) ?? UNKNOWN}
          readOnly={readOnly}
          onChange={(value) => session.annotate(new Map(steps.map((step) => [step.id, quantityPatch('handlingMinutes', value)])))}
        />
      </section>
      <section>
        <ul className="panel-list">
          {steps.map((step) => (
            <li key={step.id}>{step.name ?? t.unnamedStep}</li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The value all share; null = they differ. */
const same = <T,>(values: readonly T[]): T | null =>
  values.every((value) => JSON.stringify(value) === JSON.stringify(values[0])) ? values[0]! : null;
