import { Ban, TriangleAlert } from 'lucide-react';
import type { UseCaseGuardRails } from '#core/guard-rails/evaluate-use-case.ts';
import { type Assignments, measuresFor } from '#core/guard-rails/measures.ts';
import { openItemsFor } from '#core/guard-rails/open-items.ts';
import type { Mode, RulePack } from '#core/guard-rails/rule-pack.ts';
import type { StepRef } from '#core/use-cases/candidate.ts';
import { useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useShowStep } from '../../document/use-show-step.ts';
import { type Language, useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { TagBadge } from '../../parts/tag-badge.tsx';
import { GuardRailItem } from './guard-rail-item.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { modeIn, tagOfMode } from './labels.ts';
import { OpenAnswers } from './open-answers.tsx';

interface OutcomeProps {
  readonly useCase: string;
  readonly result: UseCaseGuardRails;
  readonly members: readonly (StepRef & { readonly name: string })[];
  readonly assignments: Assignments;
  readonly dontKnow: ReadonlySet<string>;
}

/** What follows from the answers: ceiling and conflicts first, then every guard rail, gravest first, then who finds out what is open. */
export function Outcome({ useCase, result, members, assignments, dontKnow }: OutcomeProps) {
  const t = useTexts(guardRailTexts);
  const today = useSession().today();
  const pack = useRules();
  const measures = measuresFor(pack, result, assignments, today);
  const [applying, undecided] = [measures.filter(({ applies }) => applies), measures.filter(({ applies }) => !applies)];
  const openItems = openItemsFor(pack, result, dontKnow, assignments);
  return (
    <section className="outcome" aria-label={t.outcome}>
      <h2 className="label">{t.outcome}</h2>
      <Ceiling result={result} />
      {result.excluded && <Excluded rules={result.excludedBy} />}
      {result.conflict && <Conflict result={result} members={members} />}
      <h3 className="outcome-title num">{t.applying(applying.length)}</h3>
      {applying.length > 0 && (
        <ul className="sheet">
          {applying.map((measure) => (
            <GuardRailItem key={measure.id} measure={measure} useCase={useCase} ceiling={ceilingOf(pack, measure.rule)} />
          ))}
        </ul>
      )}
      <OpenAnswers items={openItems} useCase={useCase} />
      {undecided.length > 0 && (
        <details className="undecided">
          <summary className="outcome-title num">{t.undecided(undecided.length)}</summary>
          <ul className="sheet sheet-open">
            {undecided.map((measure) => (
              <GuardRailItem
                key={measure.id}
                measure={measure}
                useCase={useCase}
                ceiling={ceilingOf(pack, measure.rule)}
                waitsFor={result.hits.find(({ rule }) => rule === measure.rule)?.missing ?? []}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const ruleOf = (pack: RulePack, id: string) => pack.rules.find((rule) => rule.id === id);
const ceilingOf = (pack: RulePack, id: string): Mode | null => ruleOf(pack, id)?.max_mode ?? null;

/** How far technology may go at most, and what could still lower it. */
function Ceiling({ result: { maxMode, possibleMaxMode, defaultMode } }: { readonly result: UseCaseGuardRails }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  return (
    <div className="ceiling">
      {maxMode === 'automatisierbar' ? (
        <p>{t.noCeiling}</p>
      ) : (
        <p>
          <span>{t.ceiling}</span>
          <TagBadge tag={tagOfMode(maxMode)} />
        </p>
      )}
      {possibleMaxMode !== maxMode && <p className="caption">{t.mayDrop(modeIn(pack, possibleMaxMode, language))}</p>}
      {defaultMode !== null && defaultMode !== maxMode && <p className="caption">{t.byDefault(modeIn(pack, defaultMode, language))}</p>}
    </div>
  );
}

function Excluded({ rules }: { readonly rules: readonly string[] }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  return (
    <div className="guard-notice">
      <Ban className="icon" aria-hidden />
      <div>
        <b>{t.excludedTitle}</b>
        <p>{rules.map((id) => titleOf(pack, id, language)).join('; ')}</p>
      </div>
    </div>
  );
}

/** A tag above the ceiling, step by step and with its reason. Nothing is changed. */
function Conflict({ result, members }: Pick<OutcomeProps, 'result' | 'members'>) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const pack = useRules();
  const show = useShowStep();
  return (
    <div className="guard-notice">
      <TriangleAlert className="icon" aria-hidden />
      <div>
        <b>{t.conflictTitle}</b>
        <ul>
          {result.steps.map(({ result: step }, index) => {
            const member = members[index];
            if (!step.conflict || member === undefined) return null;
            const marked = step.facts.get('automation_mode') as Mode;
            return (
              <li key={`${member.file}/${member.step}`}>
                <p>{t.conflictStep(member.name, modeIn(pack, marked, language), modeIn(pack, step.maxMode, language))}</p>
                <p className="caption">
                  {t.conflictBecause} {step.conflictRules.map((id) => titleOf(pack, id, language)).join('; ')}
                </p>
                <Button variant="quiet" onPress={() => show(member)}>
                  {t.showStep}
                </Button>
              </li>
            );
          })}
        </ul>
        <p className="caption">{t.conflictFoot}</p>
      </div>
    </div>
  );
}

function titleOf(pack: RulePack, id: string, language: Language): string {
  const rule = ruleOf(pack, id);
  return rule === undefined ? id : `${language === 'de' ? rule.title_de : rule.title_en} (${id})`;
}
