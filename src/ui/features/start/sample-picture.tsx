import type { Thumbnail } from '#core/picture/draw-thumbnail.ts';

/** The beginning of a process, small and without words; the card beside it says what it is. */
export function SamplePicture({ picture }: { readonly picture: Thumbnail | undefined }) {
  if (picture === undefined) return <div className="sample-picture" />;
  const { width, height, bands, lines, signs, steps } = picture;
  return (
    <svg className="sample-picture" viewBox={`-1 -1 ${width + 2} ${height + 2}`} preserveAspectRatio="xMinYMin slice" aria-hidden>
      <path className="sample-bands" d={bands} />
      <path className="sample-lines" d={lines} />
      <path className="sample-signs" d={signs} />
      <path className="sample-open" d={steps.open} />
      <path className="sample-auto" d={steps.automatable} />
      <path className="sample-ai" d={steps.aiSupported} />
      <path className="sample-human" d={steps.humanOnly} />
    </svg>
  );
}
