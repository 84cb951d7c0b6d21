'use strict';
const { randomBytes } = require('node:crypto');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const path = require('node:path');

const { chromium } = require('./chromium.cjs');
const { makeCodec } = require('./clone-codec.cjs');
const { host } = require('./host.cjs');
const { ipcMain } = require('./native-parts.cjs');
const { pageScripts } = require('./page-worlds.cjs');
const { answerOwnScheme, fromWire, isCancelled, toWire } = require('./protocols.cjs');
const { preventable, strict } = require('./strict.cjs');

const codec = makeCodec();
const preloadWorld = 'standin-preload';
let lastId = 0;

/** One page in Chromium with its preload, behind the face of Electron's WebContents. */
class WebContents extends EventEmitter {
  #window;
  #preload;
  #session = null;
  #frame = null;
  #preloadContext = null;
  #openHandler = null;
  #queue = [];
  /** Navigations the app itself started; all others are put to will-navigate. */
  #expected = new Set();

  constructor(window, { preload = null }) {
    super();
    if (preload !== null && !path.isAbsolute(preload)) throw new Error('preload script must have absolute path');
    lastId += 1;
    this.id = lastId;
    this.#window = window;
    this.#preload = preload;
    this.mainFrame = strict('WebFrameMain', { url: '', parent: null });
    this.ready = this.#create();
    this.ready.catch((error) => this.isDestroyed() || console.error('stand-in: page', error));
  }

  async #create() {
    const { targetId } = await chromium.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...this.#window.size });
    this.targetId = targetId;
    host.contents.set(targetId, this);
    ({ sessionId: this.#session } = await chromium.send('Target.attachToTarget', { targetId, flatten: true }));
    chromium.listen(this.#session, (method, params) => this.#onEvent(method, params, this.#session));
    const setup = { secret: `s${randomBytes(9).toString('hex')}`, file: this.#preload };
    const scripts = pageScripts(setup, this.#preload === null ? '' : fs.readFileSync(this.#preload, 'utf8'), makeCodec);
    await Promise.all([
      this.#send('Page.enable'),
      this.#send('Runtime.enable'),
      this.#send('Debugger.enable'),
      this.#send('Runtime.addBinding', { name: 'standinTell', executionContextName: preloadWorld }),
      this.#send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
      this.#send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      this.#send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: preloadWorld }),
    ]);
    this.#frame = (await this.#send('Page.getFrameTree')).frameTree.frame.id;
  }

  #send(method, params, session = this.#session) {
    return chromium.send(method, params, session);
  }

  #onEvent(method, params, session) {
    switch (method) {
      case 'Runtime.executionContextCreated':
        if (params.context.name === preloadWorld && params.context.auxData?.frameId === this.#frame) {
          this.#preloadContext = params.context.id;
          for (const text of this.#queue.splice(0)) this.#deliver(text);
        }
        break;
      case 'Runtime.executionContextDestroyed':
        if (params.executionContextId === this.#preloadContext) this.#preloadContext = null;
        break;
      case 'Runtime.bindingCalled':
        if (params.executionContextId === this.#preloadContext) void this.#onCall(codec.decode(params.payload));
        break;
      case 'Debugger.paused':
        void this.#onQuestion(params.callFrames[0]);
        break;
      case 'Page.frameNavigated':
        if (params.frame.id === this.#frame) {
          this.mainFrame.url = fromWire(params.frame.url);
          this.emit('did-navigate', {}, this.mainFrame.url);
        }
        break;
      case 'Page.loadEventFired':
        this.emit('did-finish-load');
        this.#window.emit('ready-to-show');
        break;
      case 'Inspector.targetCrashed':
        this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
        break;
      case 'Target.attachedToTarget':
        void this.#onWorker(params);
        break;
      case 'Fetch.requestPaused':
        void this.#onRequest(params, session);
        break;
      default:
    }
  }

  /** Workers load through the app's handler as well. */
  async #onWorker({ sessionId, targetInfo }) {
    chromium.listen(sessionId, (method, params) => this.#onEvent(method, params, sessionId));
    if (/worker/.test(targetInfo.type))
      await this.#send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }, sessionId).catch(() => undefined);
    await this.#send('Runtime.runIfWaitingForDebugger', {}, sessionId).catch(() => undefined);
  }

  async #onRequest({ requestId, request, resourceType, frameId }, session) {
    const refuse = (errorReason) => this.#send('Fetch.failRequest', { requestId, errorReason }, session).catch(() => undefined);
    const url = fromWire(request.url);
    const isPage = resourceType === 'Document' && frameId === this.#frame;
    if (isPage && !this.#expected.delete(request.url)) {
      const event = preventable({ url, isSameDocument: false, isMainFrame: true });
      this.emit('will-navigate', event, url);
      if (event.defaultPrevented) return refuse('Aborted');
    }
    if (await isCancelled({ url, method: request.method, resourceType: isPage ? 'mainFrame' : 'other', webContentsId: this.id }))
      return refuse('BlockedByClient');
    try {
      const answer = await answerOwnScheme(url, request);
      if (answer === null) return await this.#send('Fetch.continueRequest', { requestId }, session);
      return await this.#send('Fetch.fulfillRequest', { requestId, ...answer }, session);
    } catch (error) {
      if (!this.isDestroyed()) console.error('stand-in: request', url, error.message);
      return refuse('Failed');
    }
  }

  /** A question the page asks while the debugger holds it: may this window open, which path has this file. */
  async #onQuestion(frame) {
    const evaluate = (expression, options = {}) =>
      this.#send('Debugger.evaluateOnCallFrame', { callFrameId: frame.callFrameId, expression, ...options });
    try {
      if (frame.functionName === 'standinAskOpen') {
        const { url } = JSON.parse((await evaluate('payload', { returnByValue: true })).result.value);
        const { action } = this.#openHandler?.({ url: fromWire(url), frameName: '', features: '', disposition: 'foreground-tab' }) ?? {
          action: 'allow',
        };
        await evaluate(`answer = ${JSON.stringify(action)}`);
      } else if (frame.functionName === 'standinAskPath') {
        const { objectId } = (await evaluate('globalThis.standinFile')).result;
        const found = objectId === undefined ? { path: '' } : await this.#send('DOM.getFileInfo', { objectId }).catch(() => ({ path: '' }));
        await evaluate(`answer = ${JSON.stringify(found.path)}`);
      }
    } finally {
      await this.#send('Debugger.resume').catch(() => undefined);
    }
  }

  async #onCall(message) {
    if (message.type === 'preload-error') {
      this.emit('preload-error', {}, this.#preload, new Error(message.message));
      return;
    }
    const reply = (ok, value) => this.#deliver(codec.encode({ type: 'reply', id: message.id, ok, value }));
    try {
      reply(true, await ipcMain.answer(message.channel, { sender: this, senderFrame: this.mainFrame }, message.args));
    } catch (error) {
      console.error(`Error occurred in handler for '${message.channel}':`, error);
      reply(false, String(error));
    }
  }

  #deliver(text) {
    if (this.#preloadContext === null) this.#queue.push(text);
    else
      this.#send('Runtime.evaluate', { contextId: this.#preloadContext, expression: `standinHear(${JSON.stringify(text)})` }).catch(
        () => undefined,
      );
  }

  send(channel, ...args) {
    if (this.isDestroyed()) throw new Error('Object has been destroyed');
    this.#deliver(codec.encode({ type: 'event', channel, args }));
  }

  async loadURL(url) {
    await this.ready;
    this.#expected.add(toWire(url));
    const { errorText } = await this.#send('Page.navigate', { url: toWire(url) });
    if (errorText) throw new Error(`${errorText} (-2) loading '${url}'`);
  }

  reload() {
    this.#expected.add(toWire(this.mainFrame.url));
    this.#send('Page.reload').catch(() => undefined);
  }

  async executeJavaScript(expression) {
    await this.ready;
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  getURL() {
    return this.mainFrame.url;
  }

  isDestroyed() {
    return this.#window.isDestroyed();
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  static fromDevToolsTargetId(targetId) {
    return host.contents.get(targetId);
  }
}

module.exports = { WebContents };
