import type { FlowResult } from '#core/flow/flow-result.ts';
import { type LensName, lensOf } from '#core/picture/lens/lens.ts';
import type { Lens } from '#diagram/process-diagram.ts';
import type { ProcessSnapshot } from '../../document/document-store.ts';
import type { Language } from '../../language/use-texts.ts';

/** The lens over the process on screen; before anything is open, the plain one. */
export const lensOver = (name: LensName, snapshot: ProcessSnapshot | null, flow: FlowResult | null, language: Language): Lens =>
  snapshot === null ? { kind: 'tags' } : lensOf(name, snapshot.model, snapshot.annotations, flow, language);
