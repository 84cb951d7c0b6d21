import { afterEach } from 'vitest';
import type { Platform } from '#platform/platform.ts';
import { createDocumentSession } from '#ui/document/create-document-session.ts';
import type { DocumentSession, SessionParts } from '#ui/document/document-session.ts';
import { drawOnPage, GERMAN_TEXTS } from '../../diagram/support/open-diagram.ts';
import { sessionParts } from './session-parts.ts';

const started: DocumentSession[] = [];
afterEach(async () => {
  for (const session of started.splice(0)) await session.close();
});

/** A session that draws on this page; it is closed after the test. */
export function startDrawnSession(platform: Platform, instead: Partial<SessionParts> = {}): DocumentSession {
  const session = createDocumentSession(
    sessionParts(platform, { createDiagram: async () => drawOnPage(), diagramTexts: () => GERMAN_TEXTS, ...instead }),
  );
  started.push(session);
  return session;
}
