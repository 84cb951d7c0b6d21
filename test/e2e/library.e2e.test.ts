import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tsc = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** What somebody else's program would write: names and types as in the contract, nothing of ours but the package. */
const program = `
import { analyse, defaultCriteria, defaultRulePack, evaluateFlow, evaluateGuardRails, fleissKappa, matchTriggers, netHours, priorityGroups, readAnnotations, recommendTechnology, rocWeights, smaa, valueOf } from 'prozesskompass/core';
import type { Analysis, ProcessModel } from 'prozesskompass/core';
import { readBpmn, type OpenBpmn, type Problem, type Result } from 'prozesskompass/bpmn';

const bpmn = (steps: string): string => '<?xml version="1.0"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:pk="urn:prozesskompass:bpmn" id="D" targetNamespace="urn:x"><bpmn:process id="P">' + steps + '</bpmn:process></bpmn:definitions>';
const opened: Result<OpenBpmn, Problem> = await readBpmn(bpmn('<bpmn:task id="T" name="Anfrage prüfen"><bpmn:extensionElements><pk:annotation tag="aiSupported" handlingMinutes="20"/></bpmn:extensionElements></bpmn:task>'));
if (!opened.ok) throw new Error(opened.problem.code);
const model: ProcessModel = opened.value.model;
const { annotations } = readAnnotations(model, opened.value.annotations);
const analysis: Analysis = analyse({
  files: [{ file: 'a.bpmn', model, annotations, issues: opened.value.issues, problems: [] }],
  useCases: new Map(),
  criteria: defaultCriteria,
  profile: new Map(),
  today: '2026-01-01',
});
const broken = await readBpmn('<a');
// @ts-expect-error a number is no BPMN
void (() => readBpmn(1));
console.log(JSON.stringify({
  steps: model.flowNodes.map((node) => node.name),
  progress: analysis.files[0]?.progress,
  flow: evaluateFlow(model, annotations) !== null,
  broken: broken.ok ? 'read' : broken.problem.code,
  value: valueOf([[0, 0], [100, 100]], 25),
  triggers: Array.isArray(matchTriggers(defaultRulePack, 'Kindeswohlgefährdung einschätzen')),
  weights: rocWeights(['netHours', 'days']),
  functions: [evaluateGuardRails, fleissKappa, netHours, priorityGroups, recommendTechnology, smaa].every((entry) => typeof entry === 'function'),
}));
`;

let folder: string;
beforeAll(() => {
  // an installed package is its packed files: nothing of the sources, nothing of our packages
  folder = mkdtempSync(path.join(tmpdir(), 'consumer-'));
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { readonly filename: string }[];
  const home = path.join(folder, 'node_modules/prozesskompass');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', path.join(folder, packed!.filename), '-C', home, '--strip-components=1']);
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ type: 'module' }));
  writeFileSync(path.join(folder, 'program.ts'), program);
  const compilerOptions = {
    target: 'ES2023',
    module: 'NodeNext',
    lib: ['ES2023'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    outDir: 'built',
  };
  writeFileSync(path.join(folder, 'console.d.ts'), 'declare const console: { log(text: string): void };\n');
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts', 'console.d.ts'] }));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a foreign program compiles against the library's types, all of them checked", () => {
  const outcome = (() => {
    try {
      return execFileSync(process.execPath, [tsc, '-p', folder, '--pretty', 'false'], { encoding: 'utf8' });
    } catch (error) {
      return (error as { readonly stdout: string }).stdout;
    }
  })();
  expect(outcome).toBe('');
});

test('and runs without anything else installed', () => {
  const result: unknown = JSON.parse(execFileSync(process.execPath, [path.join(folder, 'built/program.js')], { encoding: 'utf8' }));
  expect(result).toEqual({
    steps: ['Anfrage prüfen'],
    progress: { steps: 1, tagged: 1, timed: 1 },
    flow: true,
    broken: 'XML_BROKEN',
    value: 25,
    triggers: true,
    weights: [0.75, 0.25], // two criteria in order, method 4
    functions: true,
  });
});

test('the command line is in the package and runs by its name', () => {
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'node_modules/prozesskompass/package.json'), 'utf8')) as {
    readonly bin: { readonly prozesskompass: string };
  };
  const help = execFileSync(path.join(folder, 'node_modules/prozesskompass', bin.prozesskompass), ['--help'], { encoding: 'utf8' });
  expect(help).toMatch(/analyse/);
});

test('the library is for browsers as well: no Node modules in it', () => {
  for (const entry of ['core', 'bpmn']) {
    const seen = new Set<string>();
    const follow = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s[^'"]*['"]([^'"]+)['"]/gm)) {
        expect(name, `${path.basename(file)} wants ${name}`).toMatch(/^\.\.?\//);
        follow(path.resolve(path.dirname(file), name!));
      }
    };
    follow(path.join(root, `out/lib/${entry}.js`));
  }
});
