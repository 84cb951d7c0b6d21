import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#cli/commands.ts';
import { runCli } from './run-cli.ts';

const here = import.meta.dirname;
const ENGLISH = /\b(usage|options?|arguments?|commands?|display|help for|error|unknown|missing|default|choices|required|output the)\b/i;

describe('the command line in German', () => {
  test('shows its overview and ends well', async () => {
    const { code, out, err } = await runCli(here, ['--help']);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { name, summary } of COMMANDS) {
      expect(out).toContain(name);
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary);
    }
    expect(out.replaceAll(/--[a-z-]+/g, '')).not.toMatch(ENGLISH);
  });

  test.each(COMMANDS)('$name explains itself, with an example', async (command) => {
    const { code, out } = await runCli(here, [command.name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`prozesskompass ${command.example}`);
    expect(out.replaceAll(/--[a-z-]+/g, '')).not.toMatch(ENGLISH);
    expect(existsSync(path.resolve(here, `../../src/cli/commands/${command.name}.command.ts`))).toBe(true);
  });

  test('tells its version', async () => {
    expect((await runCli(here, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('wrong usage ends with 2 and one German sentence', () => {
  test.each([
    [[], 'Es fehlt ein Befehl.'],
    [['zeichne'], 'Den Befehl „zeichne“ gibt es nicht.'],
    [['analyse'], 'Es fehlt die Eingabe „pfade“.'],
    [['analyse', 'x.bpmn', '--wat'], 'Den Schalter „--wat“ gibt es nicht.'],
    [['analyse', 'x.bpmn', '--format', 'doc'], 'Möglich: xlsx, csv, csv-use-cases, docx, pdf, pptx, html, md, json, all.'],
    [['analyse', 'x.bpmn', '--format', 'all'], 'Für alle Formate wird ein Ordner gebraucht'],
    [['analyse', 'x.bpmn', '--parts', 'summary,anhang'], 'Gebraucht wird eine Auswahl aus summary, processes'],
    [['analyse', 'x.bpmn', '--detail', 'kurz'], 'Möglich: overview, full.'],
    [['analyse', 'x.bpmn', '--doc-valid-from', '31.12.2026'], 'Gebraucht wird ein Tag als JJJJ-MM-TT.'],
    [['analyse', 'x.bpmn', '--doc-next-review', '2026-02-30'], 'Gebraucht wird ein Tag als JJJJ-MM-TT.'],
    [['analyse', 'x.bpmn', '--seed', 'viel'], 'Gebraucht wird eine ganze Zahl ab 0.'],
    [['analyse', 'x.bpmn', '--out'], 'fehlt ein Wert'],
    [['annotate', 'x.bpmn', '--out', 'y.bpmn'], 'Es fehlt „--annotations'],
    [['annotate', 'x.bpmn', 'y.bpmn', '--annotations', 'a.json', '--out', 'y'], 'zu viele Eingaben'],
    [['convert', 'x.bpmn'], 'Es fehlt „--out'],
  ])('%j', async (argv, sentence) => {
    const { code, out, err } = await runCli(here, argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('a binary result is not poured onto the screen', async () => {
    const { code, err } = await runCli(here, ['analyse', 'x.bpmn', '--format', 'xlsx'], true);
    expect(code).toBe(2);
    expect(err).toContain('--out');
  });
});
