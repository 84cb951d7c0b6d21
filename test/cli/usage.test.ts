import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#cli/commands.ts';
import { localeOf } from '#cli/languages-of.ts';
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
      expect(out.replaceAll(/\s+/g, ' ')).toContain(summary.de);
    }
    expect(out.replaceAll(/--[a-z-]+/g, '')).not.toMatch(ENGLISH);
  });

  test.each(COMMANDS)('$name explains itself, with an example', async (command) => {
    const { code, out } = await runCli(here, [command.name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`prozesskompass ${command.example.de}`);
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
    [['layout', 'x.bpmn', '--out', 'y', '--force', '--keep'], 'Zusammen geht nicht: „--force“ und „--keep“.'],
    [['analyse', 'x.bpmn', '--lang', 'fr'], 'Möglich: de, en.'],
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

const GERMAN = /[äöüßÄÖÜ„]|\b(und|oder|der|die|das|nicht|ohne|eine?|Datei|Schalter|Befehl|möglich|sonst|fehlt|Hilfe|Gebraucht)\b/;

describe('the command line in English', () => {
  test.each([
    ['--lang', ['--help', '--lang', 'en'], undefined],
    ['--language', ['--language', 'en', '--help'], undefined],
    ['--language=en', ['--help', '--language=en'], undefined],
    ['the locale', ['--help'], 'en_GB.UTF-8'],
  ])('shows its overview as %s says', async (_, argv, locale) => {
    const { code, out, err } = await runCli(here, argv, false, locale);
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const { summary } of COMMANDS) expect(out.replaceAll(/\s+/g, ' ')).toContain(summary.en);
    expect(out).not.toMatch(GERMAN);
  });

  test.each(COMMANDS)('$name explains itself, with an example', async (command) => {
    const { code, out } = await runCli(here, [command.name, '--help', '--language', 'en']);
    expect(code).toBe(0);
    expect(out).toContain(`prozesskompass ${command.example.en}`);
    expect(out).not.toMatch(GERMAN);
  });

  test.each([
    [[], 'A command is missing. Help: prozesskompass --help'],
    [['draw'], 'There is no command “draw”.'],
    [['analyse'], 'The input “paths” is missing.'],
    [['analyse', 'x.bpmn', '--wat'], 'There is no option “--wat”.'],
    [['analyse', 'x.bpmn', '--format', 'doc'], 'Possible: xlsx, csv,'],
    [['analyse', 'x.bpmn', '--format', 'all'], 'All formats need a folder.'],
    [['analyse', 'x.bpmn', '--parts', 'summary,annex'], 'Wanted is a selection of summary, processes'],
    [['analyse', 'x.bpmn', '--doc-valid-from', '31.12.2026'], 'Wanted is a day as YYYY-MM-DD.'],
    [['analyse', 'x.bpmn', '--seed', 'much'], 'Wanted is a whole number from 0.'],
    [['analyse', 'x.bpmn', '--out'], 'A value is missing after'],
    [['picture', 'x.bpmn', '--out', 'y', '--scale', '9'], 'Wanted is a number from 0.25 to 8.'],
    [['layout', 'x.bpmn', '--out', 'y', '--force', '--keep'], 'These do not go together: “--force” and “--keep”.'],
    [['annotate', 'x.bpmn', 'y.bpmn', '--annotations', 'a.json', '--out', 'y'], 'These are too many inputs.'],
    [['convert', 'x.bpmn'], '“--out <PATH>” is missing.'],
  ])('%j ends with 2 and one English sentence', async (argv, sentence) => {
    const { code, out, err } = await runCli(here, argv, false, 'en_US.UTF-8');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
    expect(err).not.toMatch(GERMAN);
  });

  test('names a problem of an input in the language of the machine, the results stay as the call says', async () => {
    const { code, err } = await runCli(here, ['analyse', 'no-such.bpmn'], false, 'en_US.UTF-8');
    expect(code).toBe(1);
    expect(err).not.toMatch(GERMAN);
    const [german, english] = await Promise.all(
      [[], ['--lang', 'en']].map((more) =>
        runCli(path.resolve(here, '../../samples'), ['analyse', 'kita-anmeldung.bpmn', '--format', 'md', ...more], false, 'en_US.UTF-8'),
      ),
    );
    expect(german!.out).toContain('## Auf einer Seite');
    expect(english!.out).toContain('## On one page');
  });
});

describe('what the machine says about its language', () => {
  test.each([
    [{ LC_ALL: 'de_DE.UTF-8', LANG: 'en_US.UTF-8' }, 'de_DE.UTF-8'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'de_DE' }, 'en_GB'],
    [{ LANG: 'C.UTF-8' }, 'C.UTF-8'],
    [{}, undefined],
  ])('%j', (environment, locale) => {
    expect(localeOf(environment)).toBe(locale);
  });

  test.each(['C.UTF-8', 'POSIX', 'fr_FR', 'de_AT.UTF-8', 'enm', ''])('%s leaves the program German', async (locale) => {
    expect((await runCli(here, [], false, locale)).err).toContain('Es fehlt ein Befehl.');
  });

  test('the call comes before the machine', async () => {
    expect((await runCli(here, ['--lang', 'de'], false, 'en_GB.UTF-8')).err).toContain('Es fehlt ein Befehl.');
  });
});
