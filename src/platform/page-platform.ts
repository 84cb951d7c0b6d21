import { createBrowserPlatform } from './browser.ts';
import { createElectronPlatform } from './electron.ts';
import type { Platform } from './platform.ts';

/** The port of a page: the desktop edition where its preload put the bridge, else the browser edition. */
export const createPagePlatform = (page: Window): Platform =>
  page.prozesskompass === undefined ? createBrowserPlatform(page) : createElectronPlatform(page.prozesskompass, page);
