import { Ban, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { useCommand } from '../../commands/use-command.ts';
import { namedCandidates, type NamedCandidate } from '../../document/named-candidates.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useRules } from '../../document/use-rules.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { type Subject, SubjectList } from '../../parts/subject-list.tsx';
import { guardRailTexts } from './guard-rail-texts.ts';
import { HumanPage } from './human-page.tsx';
import { ProfilePage } from './profile-page.tsx';
import { OverdueNotice, RuleFoot } from './rule-foot.tsx';
import { UseCasePage } from './use-case-page.tsx';
import './guard-rails.css';

const PROFILE = 'profile';
const HUMAN = 'human';

/** Guard rails: the profile once, every use case with its questions and what follows, and what stays human on purpose. */
export function GuardRailsView() {
  const t = useTexts(guardRailTexts);
  const analysis = useDocument((state) => state.analysis);
  if (analysis === null) return <p className="caption guard-rails-wait">{t.calculating}</p>;
  return <GuardRails analysis={analysis} />;
}

function GuardRails({ analysis }: { readonly analysis: Analysis }) {
  const t = useTexts(guardRailTexts);
  const language = useLanguage();
  const session = useSession();
  const pack = useRules();
  const profile = useDocument((state) => state.mappe.profile);
  const edits = useDocument((state) => state.mappe.useCases);
  const focused = useDocument((state) => state.useCase);
  const analysing = useDocument((state) => state.analysing);
  const known = pack.project_profile.filter(({ attr }) => profile.has(attr)).length;
  const [page, setPage] = useState<string | null>(known === 0 ? PROFILE : null);
  const [cursor, setCursor] = useState({ id: '', request: 0 });
  const candidates = namedCandidates(analysis, language);
  const current = candidates.find(({ candidate }) => candidate.id === focused) ?? candidates[0];
  const selected = page ?? current?.candidate.id ?? PROFILE;
  const following = current === undefined ? undefined : candidates[candidates.indexOf(current) + 1];

  const select = (id: string) => {
    const isPage = id === PROFILE || id === HUMAN;
    setPage(isPage ? id : null);
    setCursor(({ request }) => ({ id: '', request }));
    if (!isPage) session.selectUseCase(id);
  };
  const workOn = (id: string) => {
    select(id);
    setCursor(({ request }) => ({ id, request: request + 1 }));
  };
  const subjectOf = ({ candidate, title, rank }: NamedCandidate): Subject => {
    const answers = edits.get(candidate.id)?.answers ?? {};
    const answered = pack.questions.filter(({ attr }) => Object.hasOwn(answers, attr)).length;
    return {
      id: candidate.id,
      title,
      caption: captionOf(candidate, t, answered === 0 ? undefined : t.answered(answered, pack.questions.length)),
      mark: markOf(candidate, rank),
    };
  };
  const human = analysis.files.reduce(
    (sum, { annotations }) =>
      sum + [...annotations.nodes.values()].filter(({ tag, coreService }) => tag === 'humanOnly' || coreService).length,
    0,
  );

  return (
    <div className="guard-rails" aria-busy={analysing}>
      <SubjectList
        label={t.subjects}
        selected={selected}
        onSelect={select}
        onEnter={workOn}
        groups={[
          {
            title: t.whole,
            subjects: [
              { id: PROFILE, title: t.profile, caption: t.profileState(known, pack.project_profile.length) },
              { id: HUMAN, title: t.human, caption: t.humanState(human) },
            ],
          },
          ...(candidates.length === 0 ? [] : [{ title: t.useCases, subjects: candidates.map(subjectOf) }]),
        ]}
      />
      <div className="guard-rails-page" key={selected}>
        <OverdueNotice />
        {page === HUMAN && <HumanPage files={analysis.files} />}
        {page === PROFILE && <ProfilePage onDone={current === undefined ? null : () => workOn(current.candidate.id)} />}
        {page === null &&
          (current === undefined ? (
            <NoUseCases />
          ) : (
            <UseCasePage
              key={current.candidate.id}
              named={current}
              analysis={analysis}
              focusRequest={cursor.id === current.candidate.id ? cursor.request : 0}
              next={following === undefined ? null : { title: following.title, go: () => workOn(following.candidate.id) }}
            />
          ))}
        <RuleFoot />
      </div>
    </div>
  );
}

type Candidate = NamedCandidate['candidate'];

const captionOf = (
  { guardRails, guardRailDetails }: Candidate,
  t: (typeof guardRailTexts)['de'],
  answered: string | undefined,
): string | undefined => (guardRailDetails?.excluded === true ? t.excluded : guardRails?.conflict === true ? t.conflict : answered);

function markOf({ guardRails, guardRailDetails }: Candidate, rank: number | null) {
  if (guardRailDetails?.excluded === true) return <Ban className="icon" aria-hidden />;
  if (guardRails?.conflict === true) return <TriangleAlert className="icon" aria-hidden />;
  return rank ?? '–';
}

function NoUseCases() {
  const t = useTexts(guardRailTexts);
  const toModel = useCommand('view.model');
  return (
    <EmptyState
      title={t.none}
      action={
        <Button variant="primary" onPress={toModel.run}>
          {t.startTagging}
          <kbd>1 2 3</kbd>
        </Button>
      }
    >
      {t.noneBody}
    </EmptyState>
  );
}
