import { describe, expect, test } from 'vitest';
import { DECISION_TABLE } from '#core/technology/decision-table.ts';
import { recommendTechnology } from '#core/technology/recommend-technology.ts';
import { fitReasonText, technologyName, technologyText } from '#core/technology/technology-text.ts';

/** Row of method 6, facets that fit it, and the nearest facets that do not. */
const ROWS: readonly (readonly [number, Record<string, unknown>, Record<string, unknown>])[] = [
  [1, { tag: 'menschlich', task: 'Text entwerfen' }, { tag: 'ki', task: 'Text entwerfen' }],
  [1, { tag: 'automatisierbar', task: 'Gespräch mit der Familie führen' }, { tag: 'ki', task: 'Gespräch protokollieren' }],
  [2, { tag: 'ki', task: 'Risikoeinschätzung' }, { tag: 'ki', task: 'entscheiden', stakes: 'keine' }],
  [2, { task: 'entscheiden', stakes: 'erheblich' }, { task: 'sortieren', stakes: 'keine' }],
  [3, { tag: 'automatisierbar', needed: false, task: 'regelbasiert prüfen' }, { needed: true, task: 'Text entwerfen' }],
  [3, { needed: 'niemand nutzt das Ergebnis' }, { needed: 'ja', problem: 'Wartezeit' }],
  [4, { reworkShare: 0.3, task: 'Text entwerfen' }, { reworkShare: 0.29, task: 'Text entwerfen' }],
  [4, { problem: ['Rückfragen', 'Wartezeit'] }, { problem: ['Wartezeit'] }],
  [5, { problem: 'Wartezeit', task: 'Text entwerfen' }, { problem: 'Schreibaufwand' }],
  [5, { task: 'Fristen überwachen' }, { task: 'vorhersagen', historyCases: 5 }],
  [
    6,
    { problem: 'Doppelerfassung', interface: 'API' },
    { problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 4, volume: 900 },
  ],
  [
    6,
    { task: 'übertragen', interface: 'Export' },
    { task: 'übertragen', interface: ['API', 'nur Oberfläche'], ruleClarity: 4, volume: 10 },
  ],
  [
    7,
    { problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 3, volume: 500 },
    { problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 3, volume: 499 },
  ],
  [
    8,
    { problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 4, volume: 120 },
    { problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 4, volume: 5000 },
  ],
  [9, { input: 'Fax', senderControllable: 'ja', task: 'auslesen' }, { input: 'Fax', senderControllable: 'nein', task: 'auslesen' }],
  [10, { input: 'Papier', senderControllable: false, task: 'übertragen' }, { input: 'digitaler Text', task: 'Text entwerfen' }],
  [10, { input: 'PDF/Scan', task: 'auslesen' }, { input: 'PDF', task: 'zusammenfassen' }],
  [
    11,
    { task: 'regelbasiert prüfen', ruleClarity: 3, input: 'strukturiert' },
    { task: 'regelbasiert prüfen', ruleClarity: 2, input: 'strukturiert' },
  ],
  [12, { input: 'gesprochene Sprache', task: 'Text entwerfen' }, { input: 'digitaler Text', task: 'Text entwerfen' }],
  [13, { task: 'zusammenfassen', input: 'digitaler Text' }, { task: 'suchen', input: 'digitaler Text' }],
  [14, { task: 'Wissen in eigenen Dokumenten suchen' }, { task: 'Hausbesuch vorbereiten' }],
  [15, { task: 'Freitext sortieren/weiterleiten', stakes: 'keine' }, { task: 'Freitext sortieren', stakes: 'rechtliche Wirkung' }],
  [
    16,
    { task: 'vorhersagen', historyCases: 1000, input: 'strukturiert' },
    { task: 'vorhersagen', historyCases: 999, input: 'strukturiert' },
  ],
  [17, { task: 'Dienstplanung', historyCases: 200 }, { task: 'Dienstplanung', historyCases: 2000 }],
  [
    18,
    { chainLength: 3, interface: 'API', reversible: true, stakes: 'keine', ruleClarity: 4 },
    { chainLength: 2, interface: 'API', reversible: true, stakes: 'keine', ruleClarity: 4 },
  ],
];

describe('the decision table', () => {
  test.each(ROWS)('row %i fires for %j and not for %j', (row, fires, silent) => {
    expect(recommendTechnology(fires).row).toBe(row);
    expect(recommendTechnology(silent).row).not.toBe(row);
  });

  test('every row of the method has an entry and an example', () => {
    const numbers = DECISION_TABLE.map(({ row }) => row);
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(new Set(ROWS.map(([row]) => row))).toEqual(new Set(numbers));
  });
});

describe('what decides and is not known is asked', () => {
  test.each([
    [{ problem: 'Doppelerfassung' }, 'interface', 'offen: Schnittstelle klären'],
    [{ problem: 'Doppelerfassung', interface: 'nur Oberfläche', volume: 800 }, 'ruleClarity', 'offen: Regeln klären'],
    [{ problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 4 }, 'volume', 'offen: Menge klären'],
    [{ problem: 'Doppelerfassung', interface: 'nur Oberfläche', ruleClarity: 1, volume: 800 }, 'ruleClarity', 'offen: Regeln klären'],
    [{ input: 'Papier', task: 'auslesen' }, 'senderControllable', 'offen: Absender klären'],
    [{ task: 'entscheiden' }, 'stakes', 'offen: Folge für die Person klären'],
    [{ task: 'vorhersagen' }, 'historyCases', 'offen: Datenlage klären'],
    [{ task: 'regelbasiert prüfen', ruleClarity: 4 }, 'input', 'offen: Eingang klären'],
    [{}, 'task', 'offen: Aufgabe klären'],
  ])('%j asks for %s', (facets, question, first) => {
    expect(recommendTechnology(facets)).toMatchObject({ first, question, alternatives: [], notRecommended: [] });
  });

  test('one unknown system leaves the interface unknown', () => {
    expect(recommendTechnology({ task: 'übertragen', interface: ['API', 'unbekannt'] }).question).toBe('interface');
  });

  test('sorting comes with the question until somebody answered it; "unbekannt" blocks', () => {
    expect(recommendTechnology({ task: 'sortieren' })).toMatchObject({ first: 'Textklassifikation + Stichprobe', question: 'stakes' });
    expect(recommendTechnology({ task: 'sortieren', stakes: 'unbekannt' })).toMatchObject({ first: 'offen: Folge für die Person klären' });
    expect(recommendTechnology({ task: 'sortieren', stakes: 'keine' }).question).toBeUndefined();
  });

  test('what is not needed for the deciding row is not asked', () => {
    expect(recommendTechnology({ problem: 'Doppelerfassung', interface: 'nur Oberfläche', volume: 100 }).first).toBe(
      'Export/Import, Formular, Kopiervorlage',
    );
  });
});

describe('alternatives and limits', () => {
  test('later fitting rows are alternatives, what the first advises against is not', () => {
    expect(recommendTechnology({ problem: ['Rückfragen', 'Wartezeit', 'Schreibaufwand'] })).toMatchObject({
      first: 'Eingang verbessern (Checkliste, Pflichtfelder, Standard)',
      alternatives: ['Workflow (Fristen, Status, Vertretung)'],
      notRecommended: [{ option: 'KI', reason: 'improveInputFirst' }],
    });
    expect(recommendTechnology({ tag: 'ki', task: ['zusammenfassen', 'suchen'] }).alternatives).toEqual([
      'semantische Suche/RAG mit Quellenangabe',
    ]);
  });

  test('an agent is a pilot beside a rule chain, never first', () => {
    const chain = { chainLength: 4, interface: 'API', reversible: true, stakes: 'keine', ruleClarity: 4, problem: 'Doppelerfassung' };
    expect(recommendTechnology(chain)).toMatchObject({
      first: 'Schnittstelle/Integration',
      alternatives: ['Regel-/Workflow-Automatisierung', 'Agent (nur als Pilot)'],
    });
    expect(recommendTechnology({ ...chain, stakes: 'rechtliche Wirkung' }).alternatives).toEqual([]);
  });

  test('where a person decides, nothing that decides by itself is an alternative', () => {
    const { alternatives } = recommendTechnology({
      task: ['entscheiden', 'vorhersagen', 'regelbasiert prüfen'],
      stakes: 'hoch',
      historyCases: 9000,
      ruleClarity: 4,
      input: 'strukturiert',
    });
    expect(alternatives).toEqual([]);
  });

  test('data decide where it may run', () => {
    expect(recommendTechnology({ task: 'Text entwerfen', data: 'besonders schutzbedürftig' })).toMatchObject({
      operation: 'inHouseOrAfterClarification',
      afterClarification: ['LLM-Entwurf mit Freigabe'],
    });
    expect(recommendTechnology({ task: 'Text entwerfen', data: 'personenbezogen' })).toMatchObject({
      operation: 'processorContract',
      afterClarification: [],
    });
    expect(recommendTechnology({ task: 'Text entwerfen', data: 'keine' }).operation).toBe('freeChoice');
    expect(recommendTechnology({ task: 'Text entwerfen' }).operation).toBe('dataUnknown');
  });
});

describe('words', () => {
  test('German labels, our codes, other names of facets, lists and maps mean the same', () => {
    const fits = [
      recommendTechnology({
        tag: 'automatisierbar',
        problem: 'Doppelerfassung',
        interface: 'nur Oberfläche',
        ruleClarity: 4,
        volume: 5000,
      }),
      recommendTechnology({ tag: 'automatable', problem: ['doubleEntry'], interface: 'screen', ruleClarity: '4', volume: '5000' }),
      recommendTechnology(
        new Map<string, unknown>([
          ['Problemfeld', 'doppelerfassung'],
          ['Schnittstelle', 'Oberfläche'],
          ['Regelklarheit', 4],
          ['Menge', 5000],
        ]),
      ),
    ];
    for (const fit of fits) expect(fit).toEqual(fits[0]);
  });

  test('"Papier" is no API and an unstructured text is no structured input', () => {
    expect(recommendTechnology({ task: 'übertragen', interface: 'Papier' }).question).toBe('interface');
    expect(recommendTechnology({ task: 'regelbasiert prüfen', ruleClarity: 4, input: 'unstrukturiert' }).row).not.toBe(11);
  });

  test('every option and reason has a name and a sentence in both languages, none with a forbidden word', () => {
    for (const { option, reason, not } of DECISION_TABLE) {
      for (const name of [option, ...not]) expect(technologyName(name, 'en')).not.toBe('');
      for (const language of ['de', 'en'] as const) {
        expect(fitReasonText(reason, language)).toMatch(/\.$/);
        expect(fitReasonText(reason, language)).not.toMatch(/rechtssicher|konform|zul(ä|ae)ssig|unbedenklich/i);
      }
    }
  });

  test('the paragraph names option, reason, question, alternatives and what not', () => {
    const text = technologyText(recommendTechnology({ task: ['zusammenfassen', 'suchen'], data: 'besonders schutzbedürftig' }), 'de');
    expect(text).toBe(
      'LLM-Entwurf mit Freigabe. Aus vorhandenem Material entsteht ein Text: Entwurf mit sichtbaren Quellen, ein Mensch gibt frei. Passt auch: semantische Suche/RAG mit Quellenangabe. Hier nicht: Agent. Als Dienst von außen nur nach Klärung: LLM-Entwurf mit Freigabe, semantische Suche/RAG mit Quellenangabe.',
    );
  });
});
