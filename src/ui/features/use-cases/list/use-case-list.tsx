import { useState, type ReactNode } from 'react';
import type { Analysis } from '#core/analysis.ts';
import { useTexts } from '../../../language/use-texts.ts';
import type { NamedCandidate } from '../../../document/named-candidates.ts';
import { UseCaseCard } from '../card/use-case-card.tsx';
import { AsideLists } from './aside-lists.tsx';
import { BeginHere } from './begin-here.tsx';
import { digest, SHOWN_AT_FIRST, type KindFilter } from './digest.ts';
import { Glide } from './glide.tsx';
import { KindChips } from './kind-chips.tsx';
import { listTexts } from './list-texts.ts';
import { UseCaseRow } from './use-case-row.tsx';
import { useMoves } from './use-moves.ts';
import './list.css';

/** So few need no filter. Assumption. */
const FEW = 5;

interface UseCaseListProps {
  readonly analysis: Analysis;
  readonly candidates: readonly NamedCandidate[];
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}

/**
 * Priority groups, then what must be clarified first, then what was put aside. One flat list, so that a use case that moves
 * from one group to another stays the same element: the cursor in its fields stays too.
 */
export function UseCaseList({ analysis, candidates, open, onOpen }: UseCaseListProps) {
  const t = useTexts(listTexts);
  const [kind, setKind] = useState<KindFilter>(null);
  const [isUnfolded, setUnfolded] = useState(false);
  const moves = useMoves(analysis);
  const { ranking } = analysis;
  const byId = new Map(candidates.map((named) => [named.candidate.id, named]));
  const clarify = ranking.clarifyFirst.map((id) => byId.get(id)!);
  const { shown, folded } = digest(clarify, kind, isUnfolded, open);
  const rows = (group: readonly NamedCandidate[], isUnclear: boolean): readonly ReactNode[] =>
    group.map((named, index) => {
      const { id } = named.candidate;
      const isOpen = open === id;
      return (
        <UseCaseRow
          key={id}
          named={named}
          analysis={analysis}
          move={moves.get(id) ?? null}
          isOpen={isOpen}
          place={{ isFirst: index === 0, isLast: index === group.length - 1, isUnclear }}
          onToggle={() => onOpen(isOpen ? null : id)}
        >
          {isOpen && <UseCaseCard candidate={named.candidate} title={named.title} analysis={analysis} candidates={candidates} />}
        </UseCaseRow>
      );
    });
  const order = [...ranking.groups.map((group) => group.join()), shown.map(({ candidate }) => candidate.id).join()].join('|');
  // one array: React keeps an element only while it moves within one
  const items: readonly ReactNode[] = [
    ...ranking.groups.flatMap((group, index) => [
      <GroupHead key={`group-${index}`} index={index} size={group.length} groups={ranking.groups.length} />,
      ...rows(
        group.map((id) => byId.get(id)!),
        false,
      ),
    ]),
    clarify.length > 0 && (
      <li key="clarify" data-glide="clarify" className="clarify-head">
        <div className="group-head">
          <h2>{t.clarify}</h2>
          <p>{t.clarifyHint}</p>
        </div>
        {ranking.order.length === 0 && <BeginHere named={clarify[0]!} onBegin={onOpen} />}
        {clarify.length > FEW && <KindChips candidates={clarify} kind={kind} onKind={setKind} />}
      </li>
    ),
    ...rows(shown, true),
    (folded > 0 || (isUnfolded && clarify.length > SHOWN_AT_FIRST)) && (
      <li key="more" data-glide="more">
        <button type="button" className="text-button show-more" onClick={() => setUnfolded(!isUnfolded)}>
          {folded > 0 ? t.showMore(folded) : t.showLess}
        </button>
      </li>
    ),
  ];
  return (
    <>
      <Glide className="ranked" order={order}>
        {items}
      </Glide>
      <AsideLists analysis={analysis} />
    </>
  );
}

function GroupHead({ index, size, groups }: { readonly index: number; readonly size: number; readonly groups: number }) {
  const t = useTexts(listTexts);
  const isLast = index === groups - 1;
  const hint = groups === 1 && size === 1 ? null : size > 1 ? t.groupHints.tied : isLast ? t.groupHints.last : t.groupHints.alone;
  return (
    <li data-glide={`group-${index}`} className="group-head" data-columns={index === 0 || undefined}>
      <div>
        <h2>{t.group(letter(index))}</h2>
        {hint !== null && <p>{hint}</p>}
      </div>
      {index === 0 && (
        <>
          <span className="column-net" aria-hidden="true">
            {t.columns.net}
          </span>
          <span aria-hidden="true">{t.columns.benefit}</span>
          <span aria-hidden="true">{t.columns.effort}</span>
          <span aria-hidden="true">{t.columns.stability}</span>
        </>
      )}
    </li>
  );
}

const letter = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : String(index + 1));
