import type { FieldMatch, SearchHit } from '#core/search/search-hit.ts';
import { useDocument } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { findTexts } from './find-texts.ts';

/** Text kept on both sides of a place in a long text, letters. */
const AROUND = 28;

/** Where the hit in turn stands: process, element, and the place in its words. */
export function HitLine({ hit }: { readonly hit: SearchHit }) {
  const t = useTexts(findTexts);
  const processes = useDocument((state) => state.processes);
  const process = processes.find(({ id }) => id === hit.file);
  const match = hit.matches.find(({ field }) => field === 'name' || field === 'text') ?? hit.matches.find(({ field }) => field !== 'lane');
  const isNamed = match === undefined || match.field === 'name' || match.field === 'text' || match.field === 'lane';
  return (
    <p className="find-hit">
      {processes.length > 1 && hit.kind !== 'process' && <span className="find-process">{process?.title}</span>}
      <span className="label">{t.kinds[hit.kind]}</span>
      {!isNamed && <span>{hit.name ?? ''}</span>}
      {!isNamed && <span className="label">{t.fields[match.field as keyof typeof t.fields]}</span>}
      {match !== undefined && <Snippet match={match} />}
    </p>
  );
}

function Snippet({ match: { text, ranges } }: { readonly match: FieldMatch }) {
  const [first] = ranges;
  if (first === undefined) return <span>{text}</span>;
  const from = first.start <= AROUND ? 0 : first.start - AROUND;
  const to = Math.min(text.length, first.end + AROUND);
  return (
    <span className="find-snippet">
      {from > 0 && '…'}
      {text.slice(from, first.start)}
      <mark>{text.slice(first.start, first.end)}</mark>
      {text.slice(first.end, to)}
      {to < text.length && '…'}
    </span>
  );
}
