/* oxlint-disable consistent-function-scoping, no-debugger -- the source of each function runs in the page, on its own */
'use strict';
// Functions whose SOURCE is put into every page: the bridge between its two worlds, the page's own world, the preload's world.

/** Proxies values between the worlds as contextBridge does: data is copied, functions and promises are called across. */
function makeBridge(secret, mine, theirs) {
  const listen = EventTarget.prototype.addEventListener.bind(window);
  const dispatch = EventTarget.prototype.dispatchEvent.bind(window);
  const Event = CustomEvent;
  const PagePromise = Promise;
  const MARK = '\u0000standin';
  const functions = [];
  const idOf = new Map();
  const promises = new Map();
  const returns = [];
  let lastPromise = 0;
  const tell = (detail) => dispatch(new Event(secret + theirs, { detail }));
  const isPlain = (value) => Object.prototype.toString.call(value) === '[object Object]';
  const encode = (value) => {
    if (typeof value === 'symbol') throw new Error('An object could not be cloned.');
    if (typeof value === 'function') {
      if (!idOf.has(value)) idOf.set(value, functions.push(value) - 1);
      return { [MARK]: 'function', id: idOf.get(value) };
    }
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof PagePromise) {
      lastPromise += 1;
      const id = lastPromise;
      value.then(
        (settled) => tell({ type: 'settled', id, ok: true, value: encode(settled) }),
        (error) => tell({ type: 'settled', id, ok: false, value: encode(error) }),
      );
      return { [MARK]: 'promise', id };
    }
    if (value instanceof Error) return { [MARK]: 'error', message: value.message };
    if (Array.isArray(value)) return value.map(encode);
    if (isPlain(value)) return Object.fromEntries(Object.keys(value).map((key) => [key, encode(value[key])]));
    return value; // Date, Map, Set, bytes, File: copied by the browser
  };
  const call = (id, args) => {
    const depth = returns.push(undefined) - 1;
    tell({ type: 'call', id, args: args.map(encode) });
    const result = returns[depth];
    returns.length = depth;
    if (result === undefined) throw new Error('the other world is gone');
    if (!result.ok) throw decode(result.value);
    return decode(result.value);
  };
  const decode = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    if (!isPlain(value)) return value;
    if (value[MARK] === 'function') return (...args) => call(value.id, args);
    if (value[MARK] === 'promise') return new PagePromise((resolve, reject) => promises.set(value.id, { resolve, reject }));
    if (value[MARK] === 'error') return new Error(value.message);
    return Object.fromEntries(Object.keys(value).map((key) => [key, decode(value[key])]));
  };
  const freeze = (value) => {
    if (value !== null && typeof value === 'object' && isPlain(value)) Object.values(Object.freeze(value)).forEach(freeze);
    return value;
  };
  const onMessage = {
    expose: ({ key, value }) => Object.defineProperty(window, key, { value: freeze(decode(value)), enumerable: true }),
    call: ({ id, args }) => {
      try {
        tell({ type: 'return', ok: true, value: encode(functions[id](...decode(args))) });
      } catch (error) {
        tell({ type: 'return', ok: false, value: encode(error instanceof Error ? error : new Error(String(error))) });
      }
    },
    return: (message) => void (returns[returns.length - 1] = message),
    settled: ({ id, ok, value }) => {
      const waiting = promises.get(id);
      promises.delete(id);
      if (ok) waiting?.resolve(decode(value));
      else waiting?.reject(decode(value));
    },
  };
  listen(
    secret + mine,
    (event) => {
      event.stopImmediatePropagation();
      onMessage[event.detail.type](event.detail);
    },
    true,
  );
  return { expose: (key, value) => tell({ type: 'expose', key, value: encode(value) }) };
}

/** The page's own world: the receiving end of the bridge, and window.open and links asked of the host first. */
function enterPageWorld(secret) {
  if (window !== top) return;
  makeBridge(secret, ':page', ':preload');
  // the host answers while it holds the debugger here: Electron, too, decides before a window exists
  const standinAskOpen = (payload) => {
    let answer = 'allow';
    debugger;
    return [answer, payload][0];
  };
  const absolute = (url) => new URL(url || 'about:blank', location.href).href;
  const open = window.open.bind(window);
  window.open = (url = '', name = '', features = '') =>
    standinAskOpen(JSON.stringify({ url: absolute(url) })) === 'deny' ? null : open(url, name, features);
  window.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href],area[href]') : null;
    const newWindow = link !== null && (link.target === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey);
    if (newWindow && !event.defaultPrevented && standinAskOpen(JSON.stringify({ url: absolute(link.getAttribute('href')) })) === 'deny')
      event.preventDefault();
  });
}

/** The preload's world: `require('electron')` of a sandboxed preload, then the preload itself. */
function enterPreloadWorld(setup, preload) {
  if (window !== top) return; // nodeIntegrationInSubFrames is off
  const codec = makeCodec();
  const bridge = makeBridge(setup.secret, ':preload', ':page');
  const tellHost = globalThis.standinTell;
  delete globalThis.standinTell;
  const waiting = new Map();
  const listeners = new Map();
  let lastCall = 0;
  const standinAskPath = () => {
    let answer = '';
    debugger;
    return [answer][0];
  };
  const listenersOf = (channel) => listeners.get(channel) ?? [];
  const ipcRenderer = {
    invoke: (channel, ...args) => {
      lastCall += 1;
      const id = lastCall;
      const text = codec.encode({ type: 'invoke', id, channel, args });
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, channel });
        tellHost(text);
      });
    },
    on: (channel, listener) => {
      listeners.set(channel, [...listenersOf(channel), listener]);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      listeners.set(
        channel,
        listenersOf(channel).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
  };
  globalThis.standinHear = (text) => {
    const message = codec.decode(text);
    if (message.type === 'event') {
      for (const listener of listenersOf(message.channel)) listener({ sender: ipcRenderer }, ...message.args);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call.resolve(message.value);
    else call.reject(new Error(`Error invoking remote method '${call.channel}': ${message.value}`));
  };
  const webUtils = {
    getPathForFile: (file) => {
      globalThis.standinFile = file;
      return standinAskPath();
    },
  };
  const known = { contextBridge: { exposeInMainWorld: (key, value) => bridge.expose(key, value) }, ipcRenderer, webUtils };
  const electron = new Proxy(known, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol' || key === '__esModule' || key === 'default') return target[key];
      throw new Error(`stand-in: electron.${key} is not implemented for a preload`);
    },
  });
  const load = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  try {
    preload(load, { exports: {} }, {}, undefined);
  } catch (error) {
    console.error(`Unable to load preload script: ${setup.file}\n${error?.stack}`);
    tellHost(codec.encode({ type: 'preload-error', message: String(error?.stack) }));
  }
}

/** Scripts for the two worlds of every page, in the order Chromium must run them. */
const pageScripts = (setup, preloadSource, makeCodec) => {
  const shared = `${makeCodec}\n${makeBridge}`;
  return {
    page: `(()=>{${shared}\n${enterPageWorld}\nenterPageWorld(${JSON.stringify(setup.secret)})})()`,
    preload: `(()=>{${shared}\n${enterPreloadWorld}\nenterPreloadWorld(${JSON.stringify(setup)},function(require,module,exports,process){${preloadSource}\n})})()`,
  };
};

module.exports = { pageScripts };
