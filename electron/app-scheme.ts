import path from 'node:path';

import { protocol } from 'electron';

import { appOrigin } from '#platform/ipc-contract.ts';

import { serveFile } from './static-files.ts';

const { protocol: schemeWithColon, host } = new URL(appOrigin);
const scheme = schemeWithColon.slice(0, -1);

/** Must run before the app is ready: app:// is a secure origin with storage of its own, unlike file://. */
export const declareAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);

/** Serves the built page, every answer with the content policy. */
export const serveAppScheme = (): void => {
  const root = path.join(import.meta.dirname, '../renderer');
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    const allowed = url.host === host && (request.method === 'GET' || request.method === 'HEAD');
    const { status, headers, body } = await serveFile(root, allowed ? url.pathname : '/nothing-there');
    return new Response(status === 200 ? body : null, { status, headers });
  });
};
