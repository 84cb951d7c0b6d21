'use strict';
// Chromium over its debugging pipe. The debugging port stays free for Playwright, which reads its address from our stderr.
const { spawn } = require('node:child_process');
const { EventEmitter } = require('node:events');
const { existsSync } = require('node:fs');

const switches = [
  '--headless=new',
  '--no-startup-window',
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-component-update',
  '--disable-background-networking',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--no-service-autorun',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=direct://',
  '--lang=de',
];

class Chromium extends EventEmitter {
  #process = null;
  #waiting = new Map();
  #sessions = new Map();
  #lastId = 0;
  isGone = false;

  launch(profile) {
    const program = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
      (file) => file !== undefined && existsSync(file),
    );
    if (program === undefined) throw new Error('stand-in: no Chromium found; set CHROMIUM_PATH');
    this.#process = spawn(program, [...switches, `--user-data-dir=${profile}`], { stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] });
    this.#process.stderr.on('data', (data) => {
      for (const line of String(data).split('\n')) if (line.includes('DevTools listening on')) process.stderr.write(`${line}\n`);
    });
    this.#process.once('exit', () => {
      this.isGone = true;
      for (const { reject } of this.#waiting.values()) reject(new Error('chromium is gone'));
      this.#waiting.clear();
      this.emit('gone');
    });
    const [, , , input, output] = this.#process.stdio;
    input.on('error', () => undefined);
    output.on('error', () => undefined);
    let parts = [];
    output.on('data', (data) => {
      let from = 0;
      for (let end = data.indexOf(0, from); end >= 0; end = data.indexOf(0, from)) {
        parts.push(data.subarray(from, end));
        this.#receive(JSON.parse(Buffer.concat(parts).toString('utf8')));
        parts = [];
        from = end + 1;
      }
      if (from < data.length) parts.push(data.subarray(from));
    });
  }

  send(method, params = {}, sessionId = undefined) {
    if (this.isGone) return Promise.reject(new Error('chromium is gone'));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
      this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** Events of one attached page or worker. */
  listen(sessionId, listener) {
    this.#sessions.set(sessionId, listener);
  }

  kill() {
    if (this.#process !== null && !this.isGone) this.#process.kill('SIGKILL');
  }

  get isRunning() {
    return this.#process !== null && !this.isGone;
  }

  #receive(message) {
    if (message.id !== undefined) {
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (message.error) waiting?.reject(message.error);
      else waiting?.resolve(message.result);
    } else if (message.sessionId) this.#sessions.get(message.sessionId)?.(message.method, message.params);
    else this.emit(message.method, message.params);
  }
}

module.exports = { chromium: new Chromium() };
