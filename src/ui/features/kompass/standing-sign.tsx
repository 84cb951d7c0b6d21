import type { Standing } from './standing.ts';

/**
 * Full check, half, dashed ring or barred ring, and a plain ring for a No: told apart by shape alone, in print too.
 * The word stands beside it or in `label`.
 */
export function StandingSign({ standing, label }: { readonly standing: Standing | 'no'; readonly label?: string }) {
  return (
    <svg
      className="standing-sign"
      data-standing={standing}
      viewBox="0 0 24 24"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      {standing === 'ready' && (
        <>
          <circle cx="12" cy="12" r="11" fill="currentColor" />
          <path
            className="standing-cut"
            d="M6.8 12.4l3.4 3.5 7-7.4"
            fill="none"
            strokeWidth="2.4"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {standing === 'underway' && (
        <>
          <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M12 2a10 10 0 0 0 0 20z" fill="currentColor" />
        </>
      )}
      {standing === 'no' && <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" />}
      {standing === 'open' && (
        <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3.9 3.954" />
      )}
      {standing === 'blocked' && (
        <>
          <circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M6.6 12h10.8" fill="none" stroke="currentColor" strokeWidth="3.6" />
        </>
      )}
    </svg>
  );
}
