import { Button as AriaButton } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { useCommands } from '../../commands/use-command.ts';
import { useDocument } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { useTexts } from '../../language/use-texts.ts';
import { TagIcon } from '../../parts/tag-icon.tsx';
import { presentationTexts } from './presentation-texts.ts';
import { usePresentedSteps } from './use-presented-steps.ts';

const COMMAND_IDS = TAGS.map((tag) => `tag.${tag}`);

/** The step in focus in letters a room can read, and the four answers with their keys. */
export function FocusCard() {
  const t = useTexts(presentationTexts);
  const words = useTexts(domainTexts).tag;
  const steps = usePresentedSteps();
  const selection = useDocument((state) => state.selection);
  const commands = useCommands(COMMAND_IDS);
  const step = steps.find(({ id }) => selection.includes(id));
  const tagged = steps.filter(({ tag }) => tag !== 'open').length;
  return (
    <footer className="focus-card">
      <div className="focus-words" aria-live="polite">
        {step === undefined ? (
          <p className="focus-hint">{tagged === steps.length ? t.allTagged : t.noStep}</p>
        ) : (
          <>
            <p className="focus-place num">
              {[
                t.stepOf(step.index, steps.length),
                step.lane,
                step.minutes === null ? '' : t.minutes(step.minutes),
                t.tagged(tagged, steps.length),
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
            <p className="focus-name">{step.name === '' ? t.unnamed : step.name}</p>
          </>
        )}
      </div>
      <div className="focus-tags" role="group" aria-label={t.choose}>
        {TAGS.map((tag, index) => {
          const command = commands[index]!;
          return (
            <AriaButton
              key={tag}
              className="focus-tag"
              data-tag={tag}
              data-chosen={step?.tag === tag || undefined}
              isDisabled={command.disabled}
              onPress={command.run}
              excludeFromTabOrder
            >
              <TagIcon tag={tag} size={22} />
              {words[tag]}
              <kbd>{command.keys}</kbd>
            </AriaButton>
          );
        })}
      </div>
    </footer>
  );
}
