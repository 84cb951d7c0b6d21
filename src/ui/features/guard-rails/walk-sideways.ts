import type { KeyboardEvent } from 'react';

/** Left and right go to the button beside the one that has the cursor. */
export function walkSideways(event: KeyboardEvent<HTMLButtonElement>) {
  const step = event.key === 'ArrowRight' ? 'nextElementSibling' : event.key === 'ArrowLeft' ? 'previousElementSibling' : null;
  if (step === null) return;
  event.preventDefault();
  const target = event.currentTarget[step];
  if (target instanceof HTMLElement) target.focus();
}
