import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTexts } from '../../../language/use-texts.ts';
import { panelTexts } from './panel-texts.ts';

/** A number that opens to the way it was calculated. The content is worked out when it is opened. */
export function FormulaPopover({ children, content }: { readonly children: ReactNode; readonly content: ReactNode }) {
  const t = useTexts(panelTexts);
  return (
    <DialogTrigger>
      <AriaButton className="explained">
        {children}
        <span className="visually-hidden">{t.explain}</span>
      </AriaButton>
      <Popover className="explanation" placement="left top" offset={12}>
        <Dialog aria-label={t.explain}>
          <h3 className="label">{t.explain}</h3>
          {content}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
