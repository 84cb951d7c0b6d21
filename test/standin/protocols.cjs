'use strict';
// Own schemes and the session. Chromium alone knows no app://, so app://host/x travels as https://host.app.standin.invalid/x.
const { EventEmitter } = require('node:events');

const { chromium } = require('./chromium.cjs');
const { host } = require('./host.cjs');
const { strict } = require('./strict.cjs');

const handlers = new Map();
const privileges = new Map();

const toWire = (url) => {
  const parts = /^([a-z][a-z0-9+-]*):\/\/([^/?#]*)(.*)$/i.exec(url);
  return parts !== null && handlers.has(parts[1].toLowerCase())
    ? `https://${parts[2]}.${parts[1].toLowerCase()}.standin.invalid${parts[3] || '/'}`
    : url;
};
const fromWire = (url) => {
  const parts = /^https:\/\/(.+)\.([a-z][a-z0-9+-]*)\.standin\.invalid(.*)$/.exec(url);
  return parts === null ? url : `${parts[2]}://${parts[1]}${parts[3]}`;
};

const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes) {
    if (host.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges: given } of schemes) privileges.set(scheme, given);
  },
  handle(scheme, handler) {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    if (!privileges.get(scheme)?.secure || !privileges.get(scheme)?.standard)
      throw new Error(`stand-in: ${scheme} is no standard, secure scheme`);
    handlers.set(scheme, handler);
  },
});

/** Electron's names of permissions and Chromium's. */
const permissions = new Map([
  ['geolocation', ['geolocation']],
  ['notifications', ['notifications']],
  ['media', ['microphone', 'camera']],
  ['midi', ['midi']],
  ['clipboard-read', ['clipboard-read']],
  ['clipboard-sanitized-write', ['clipboard-write']],
]);

let askPermission = null;
let checkPermission = null;
let beforeRequest = null;

/** Carries the app's decisions over to Chromium; without handlers Electron grants everything. */
const applyPermissions = async () => {
  for (const [ours, theirs] of permissions) {
    let granted = true;
    askPermission?.(null, ours, (answer) => (granted = answer), { isMainFrame: true });
    if (checkPermission !== null && !checkPermission(null, ours, '', { isMainFrame: true })) granted = false;
    for (const name of theirs)
      await chromium.send('Browser.setPermission', { permission: { name }, setting: granted ? 'granted' : 'denied' });
  }
};

const defaultSession = strict(
  'session',
  Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: (handler) => {
      askPermission = handler;
      void applyPermissions();
    },
    setPermissionCheckHandler: (handler) => {
      checkPermission = handler;
      void applyPermissions();
    },
    webRequest: strict('webRequest', { onBeforeRequest: (listener) => void (beforeRequest = listener) }),
  }),
);

/** Whether the app's webRequest listener cancels a request. */
const isCancelled = (details) =>
  beforeRequest === null
    ? Promise.resolve(false)
    : new Promise((resolve) => beforeRequest(details, ({ cancel }) => resolve(cancel === true)));

/** The app's answer for one of its own schemes, or null for any other URL. */
const answerOwnScheme = async (url, { method, headers }) => {
  const handler = handlers.get(/^([a-z][a-z0-9+-]*):/i.exec(url)?.[1]);
  if (handler === undefined) return null;
  const request = new Request('https://standin.invalid/', { method, headers });
  Object.defineProperty(request, 'url', { value: url });
  const response = await handler(request);
  return {
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  };
};

module.exports = { protocol, defaultSession, toWire, fromWire, isCancelled, answerOwnScheme };
