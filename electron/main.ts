import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { app } from 'electron';

import { declareAppScheme } from './app-scheme.ts';
import { hardenProcess } from './hardening.ts';
import { runApp } from './run-app.ts';
import { readStartArguments } from './start-arguments.ts';

const start = readStartArguments(process.argv.slice(1), process.cwd());

hardenProcess();
declareAppScheme();
// the self test must neither meet a running window nor leave traces in a person's settings
if (start.selfTest !== null) app.setPath('userData', mkdtempSync(path.join(tmpdir(), 'prozesskompass-selftest-')));

if (app.requestSingleInstanceLock()) runApp(start);
else app.quit();
