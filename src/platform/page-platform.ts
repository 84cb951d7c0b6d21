import { createBrowserPlatform } from './browser.ts';
import { createElectronPlatform } from './electron.ts';
import type { DesktopBridge } from './ipc-contract.ts';
import type { Platform } from './platform.ts';

/** The platform of the page it runs in: the desktop window brings a bridge, anything else is the browser edition. */
export function createPagePlatform(page: Window & { readonly prozesskompass?: DesktopBridge }): Platform {
  return page.prozesskompass === undefined ? createBrowserPlatform(page) : createElectronPlatform(page.prozesskompass, page);
}
