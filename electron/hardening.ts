import { app, session, type WebContents } from 'electron';

import { appOrigin } from '#platform/ipc-contract.ts';

/** Before the app is ready: every page sandboxed, and no name of the network is ever resolved. */
export const hardenProcess = (): void => {
  app.enableSandbox();
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('no-proxy-server');
};

/** Schemes a page of ours may load from; all others are cancelled before they leave. */
const ownSchemes = /^(app|blob|data|devtools):/;

const granted = (permission: string): boolean => permission === 'clipboard-sanitized-write';

/** Once the app is ready: no permission but writing to the clipboard, no request but to ourselves. */
export const hardenSession = (): void => {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(granted(permission)));
  defaultSession.setPermissionCheckHandler((_contents, permission) => granted(permission));
  defaultSession.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !ownSchemes.test(details.url) }));
};

/** No page leaves the app, opens a window of its own or embeds a foreign one; links go to `openLink`. */
export const hardenContents = (contents: WebContents, openLink: (url: string) => void): void => {
  contents.setWindowOpenHandler(({ url }) => {
    openLink(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${appOrigin}/`)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
};
