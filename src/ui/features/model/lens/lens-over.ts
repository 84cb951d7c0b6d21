import { lensOf, type LensName, type LensSource } from '#core/picture/lens/lens.ts';
import type { Lens } from '#diagram/lens.ts';
import type { ProcessSnapshot } from '../../../document/document-store.ts';
import type { Language } from '../../../language/use-texts.ts';

/** The lens over the process on screen; before anything is open, the plain one. */
export const lensOver = (
  name: LensName,
  snapshot: ProcessSnapshot | null,
  known: Pick<LensSource, 'file' | 'flow' | 'analysis' | 'useCase'>,
  language: Language,
): Lens =>
  snapshot === null ? { kind: 'tags' } : lensOf(name, { ...known, model: snapshot.model, annotations: snapshot.annotations }, language);
