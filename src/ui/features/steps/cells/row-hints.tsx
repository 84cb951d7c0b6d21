import { Lightbulb } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { hintText } from '#core/modelling-hints/write-hint.ts';
import { useDocument, useSession } from '../../../document/use-document.ts';
import { useHints } from '../../../document/use-hints.ts';
import { useLanguage } from '../../../language/use-texts.ts';
import { Hint } from '../../../parts/hint.tsx';

/** A quiet sign in the row of a step somebody could look at again; its sentence on hover and for those who listen, the drawing on click. */
export function RowHints({ id }: { readonly id: string }) {
  const language = useLanguage();
  const session = useSession();
  const model = useDocument((state) => state.snapshot?.model ?? null);
  const { hints } = useHints();
  const here = hints.filter(({ element }) => element === id);
  if (here.length === 0 || model === null) return null;
  const text = here.map((hint) => hintText(hint, model, language)).join(' ');
  return (
    <Hint text={text}>
      <AriaButton
        className="row-hint"
        aria-label={text}
        excludeFromTabOrder
        onPress={() => {
          session.show('model');
          session.select([id], { reveal: true });
        }}
      >
        <Lightbulb className="icon" aria-hidden />
      </AriaButton>
    </Hint>
  );
}
