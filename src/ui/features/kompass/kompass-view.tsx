import { Printer } from 'lucide-react';
import { useState } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { kompassOfMappe } from '#core/kompass/kompass-of-mappe.ts';
import type { PointNumber } from '#core/kompass/kompass-point.ts';
import { namedCandidates } from '../../document/named-candidates.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { SubjectList } from '../../parts/subject-list.tsx';
import { useIsPrinting } from '../../parts/use-is-printing.ts';
import { Checklist } from './checklist.tsx';
import { Comparison } from './comparison.tsx';
import { KompassStrip } from './kompass-strip.tsx';
import { kompassTexts } from './kompass-texts.ts';
import { RoadmapBoard } from './roadmap-board.tsx';
import { countStandings, standingOf } from './standing.ts';
import { MappeTasks, UseCaseTasks } from './task-list.tsx';
import { withAnswers } from './with-answers.ts';
import './kompass.css';

const WHOLE = 'whole';
const PAGES = ['points', 'tasks', 'roadmap'] as const;

/** The ten points for the document and for each use case, what is to be done by whom, and in which order it goes on. */
export function KompassView() {
  const t = useTexts(kompassTexts);
  const analysis = useDocument((state) => state.analysis);
  if (analysis === null) return <p className="caption kompass-wait">{t.calculating}</p>;
  return <Kompass analysis={analysis} />;
}

function Kompass({ analysis }: { readonly analysis: Analysis }) {
  const t = useTexts(kompassTexts);
  const language = useLanguage();
  const session = useSession();
  const answers = useDocument((state) => state.mappe.answers);
  const analysing = useDocument((state) => state.analysing);
  const focused = useDocument((state) => state.useCase);
  const title = useDocument((state) => state.title);
  const isPrinting = useIsPrinting();
  const [isWhole, setWhole] = useState(true);
  const [page, setPage] = useState<(typeof PAGES)[number]>('points');
  const [chosen, setChosen] = useState<PointNumber | null>(null);
  const edits = useDocument((state) => state.mappe.useCases);
  const candidates = namedCandidates(analysis, language).map((named) => ({
    ...named,
    candidate: {
      ...named.candidate,
      kompass: withAnswers(named.candidate.kompass ?? [], answers, edits.get(named.candidate.id)?.answers ?? {}),
    },
  }));
  const current = isWhole ? undefined : candidates.find(({ candidate }) => candidate.id === focused);
  const whole = kompassOfMappe(
    candidates.map(({ candidate }) => candidate.kompass),
    answers,
  );
  const points = current?.candidate.kompass ?? whole;
  const point = points.find((state) => (chosen === null ? standingOf(state) !== 'ready' : state.point === chosen)) ?? points[0]!;

  const select = (id: string) => {
    setWhole(id === WHOLE);
    if (id !== WHOLE) session.selectUseCase(id);
  };
  const openUseCase = (id: string) => {
    select(id);
    setPage('points');
  };

  return (
    <div className="kompass" aria-busy={analysing}>
      <SubjectList
        label={t.subjects}
        selected={current?.candidate.id ?? WHOLE}
        onSelect={select}
        groups={[
          { title: t.whole, subjects: [{ id: WHOLE, title, caption: t.summary(countStandings(whole)) }] },
          ...(candidates.length === 0
            ? []
            : [
                {
                  title: t.useCases,
                  subjects: candidates.map(({ candidate, title: name, rank }) => ({
                    id: candidate.id,
                    title: name,
                    caption: t.summary(countStandings(candidate.kompass)),
                    mark: rank ?? '–',
                  })),
                },
              ]),
        ]}
      />
      <div className="kompass-page">
        <header className="kompass-head">
          <div>
            <h1>{page === 'roadmap' ? t.roadmapTitle : (current?.title ?? t.wholeTitle)}</h1>
            <p className="page-lead num">{page === 'roadmap' ? t.roadmapLead : t.summary(countStandings(points))}</p>
          </div>
          <nav className="page-tabs" aria-label={t.pages}>
            {PAGES.map((entry) => (
              <button key={entry} type="button" aria-current={entry === page ? 'page' : undefined} onClick={() => setPage(entry)}>
                {t[entry]}
              </button>
            ))}
          </nav>
          <Button onPress={() => window.print()}>
            <Printer className="icon" aria-hidden />
            {t.print}
          </Button>
        </header>
        {page === 'points' && (
          <>
            <KompassStrip points={points} selected={point.point} onSelect={setChosen} />
            {(isPrinting ? points : [point]).map((state) => (
              <Checklist key={state.point} state={state} useCase={current?.candidate.id ?? null} isOpen={state === point} />
            ))}
            {current === undefined && <Comparison candidates={candidates} onOpen={openUseCase} />}
          </>
        )}
        {page === 'tasks' && (current === undefined ? <MappeTasks candidates={candidates} /> : <UseCaseTasks named={current} />)}
        {page === 'roadmap' && <RoadmapBoard analysis={analysis} candidates={candidates} onOpen={openUseCase} />}
      </div>
    </div>
  );
}
