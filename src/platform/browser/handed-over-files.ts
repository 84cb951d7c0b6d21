import { fail, ok, type Result } from '#core/problem/problem.ts';

import type { OpenedFile } from '../platform.ts';
import { handOverHeader, handOverParameter, handOverRoute } from './hand-over-route.ts';

/**
 * Fetches the files `npm start -- datei.bpmn` named. The token comes in the fragment (never sent, never logged)
 * and goes back as a header (a foreign page cannot set one without asking). Empty where nothing was handed over.
 */
export const takeHandedOverFiles = async (page: Window): Promise<readonly Result<OpenedFile>[]> => {
  const token = new URLSearchParams(page.location.hash.slice(1)).get(handOverParameter);
  if (token === null) return [];
  page.history.replaceState(null, '', page.location.pathname);
  const get = (path: string) => fetch(`${handOverRoute}${path}`, { headers: { [handOverHeader]: token }, cache: 'no-store' });
  const list = await get('liste');
  if (!list.ok) return [];
  const names = (await list.json()) as readonly string[];
  return Promise.all(
    names.map(async (name, index): Promise<Result<OpenedFile>> => {
      const answer = await get(String(index));
      if (!answer.ok)
        return fail(
          answer.status === 404 ? { code: 'FILE_NOT_FOUND', name } : { code: 'FILE_NOT_READABLE', name, reason: String(answer.status) },
        );
      return ok({ token: null, name, bytes: new Uint8Array(await answer.arrayBuffer()), readOnly: false });
    }),
  );
};
