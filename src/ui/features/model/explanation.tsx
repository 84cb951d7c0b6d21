import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { ReactNode } from 'react';
import { explainNode } from '#core/flow/explain.ts';
import { writeExplanation } from '#core/flow/explain-text.ts';
import { useFlowResult } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import { panelTexts } from './panel-texts.ts';

/** A number that opens to the way it was calculated, down to the numbers people entered. */
export function Explanation({
  id,
  snapshot,
  children,
}: {
  readonly id: string;
  readonly snapshot: ProcessSnapshot;
  readonly children: ReactNode;
}) {
  const t = useTexts(panelTexts);
  const language = useLanguage();
  const flow = useFlowResult();
  const { model, annotations } = snapshot;
  const nameOf = (node: string) => model.flowNodes.find((candidate) => candidate.id === node)?.name ?? node;
  return (
    <DialogTrigger>
      <AriaButton className="explained" aria-label={t.explain}>
        {children}
      </AriaButton>
      <Popover className="explanation" placement="left top" offset={12}>
        <Dialog aria-label={t.explain}>
          {() => {
            const explanation = flow === null ? null : explainNode(flow, model, annotations, id);
            return (
              <>
                <h3 className="label">{t.explain}</h3>
                <ul className="num">
                  {explanation === null ? (
                    <li>{t.hoursUnknown}</li>
                  ) : (
                    writeExplanation(explanation, nameOf, language).map((line) => <li key={line}>{line}</li>)
                  )}
                </ul>
              </>
            );
          }}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
