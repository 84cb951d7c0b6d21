import { disclaimerTexts } from '../../../guard-rails/disclaimer-text.ts';
import type { Measure } from '../../../guard-rails/measures.ts';
import type { OpenItem } from '../../../guard-rails/open-items.ts';
import type { RulePack } from '../../../guard-rails/rule-pack.ts';
import { askOf } from '../../../guard-rails/ask-of.ts';
import type { Language } from '../../../language.ts';
import { dayText, withDays } from '../../report-settings.ts';
import type { Report, ReportUseCase } from '../../report.ts';
import { type DraftBlock, heading, notice, paragraph, table } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** What guard rails ask over all use cases, and which answers are still missing. */
export const guardRailsPart: PartDefinition = {
  part: 'guardRails',
  title: { de: 'Leitplanken und offene Punkte', en: 'Guard rails and open points' },
  write: (report, language) => {
    const applying = gather(report, ({ measures }) => measures.filter(({ applies }) => applies));
    const open = gather(report, ({ openItems }) => openItems);
    if (applying.length === 0 && open.length === 0) return [];
    const t = TEXTS[language];
    return [
      notice(withDays(disclaimerTexts(report.rules, report.date, language).box, language)),
      ...(applying.length === 0
        ? [paragraph(t.noneApplies)]
        : [heading(2, 'guard-rails-apply', t.apply), measureTable(applying, report, language)]),
      ...(open.length === 0
        ? []
        : [heading(2, 'guard-rails-open', t.open), paragraph(t.openIntro), openTable(open, report.rules, language)]),
    ];
  },
};

interface Gathered<T> {
  readonly item: T;
  readonly useCases: readonly ReportUseCase[];
}

/** One entry per id with the use cases it concerns, gravest first. */
function gather<T extends Measure | OpenItem>(
  { useCases, rules }: Report,
  pick: (useCase: ReportUseCase) => readonly T[],
): readonly Gathered<T>[] {
  const found = new Map<string, { item: T; useCases: ReportUseCase[] }>();
  for (const useCase of useCases) {
    for (const item of pick(useCase)) {
      const known = found.get(item.id);
      if (known === undefined) found.set(item.id, { item, useCases: [useCase] });
      else known.useCases.push(useCase);
    }
  }
  const order = rules.severity_order;
  return [...found.values()].toSorted((a, b) => order.indexOf(a.item.severity) - order.indexOf(b.item.severity));
}

const severityText = (severity: Measure['severity'], rules: RulePack, language: Language): string =>
  (language === 'de' ? rules.severity_de : rules.severity_en)[severity];

function measureTable(measures: readonly Gathered<Measure>[], { rules, settings }: Report, language: Language): DraftBlock {
  const full = settings.detail === 'full';
  const t = TEXTS[language];
  const de = language === 'de';
  return table(
    t.measures,
    [
      [t.rule, full ? 20 : 44],
      [t.weight, 13],
      ...(full
        ? ([
            [t.todo, 25],
            [t.source, 26],
          ] as const)
        : []),
      [t.useCases, 14],
      [t.who, 12],
    ],
    measures.map(({ item, useCases }) => [
      `${de ? item.title_de : item.title_en} (${item.rule})`,
      severityText(item.severity, rules, language),
      ...(full
        ? [
            de ? item.todo_de : item.todo_en,
            `${item.legalBasis}${item.readAs === null ? '' : ` (${t.readAs(item.readAs)})`}; ${(de ? rules.inference_de : rules.inference_en)[item.inference]}`,
          ]
        : []),
      numbersText(useCases, language),
      whoText(item, language),
    ]),
  );
}

const openTable = (items: readonly Gathered<OpenItem>[], rules: RulePack, language: Language): DraftBlock => {
  const t = TEXTS[language];
  return table(
    t.openCaption,
    [
      [t.question, 46],
      [t.weight, 22],
      [t.useCases, 18],
      [t.who, 14],
    ],
    items.map(({ item, useCases }) => [
      askOf(rules, item.attr, language),
      severityText(item.severity, rules, language),
      numbersText(useCases, language),
      whoText(item, language),
    ]),
  );
};

/** "1–4, 7 und 3 ungereihte": ranks as runs, those without a rank counted. */
function numbersText(useCases: readonly ReportUseCase[], language: Language): string {
  const ranks = useCases.flatMap(({ rank }) => rank ?? []).toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const rank of ranks) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === rank - 1) last[1] = rank;
    else runs.push([rank, rank]);
  }
  const unclear = useCases.length - ranks.length;
  const parts = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const t = TEXTS[language];
  return [...(parts.length === 0 ? [] : [parts.join(', ')]), ...(unclear === 0 ? [] : [t.unclear(unclear)])].join(t.and);
}

function whoText({ owner, due, done }: Measure | OpenItem, language: Language): string {
  if (done) return TEXTS[language].done;
  return [owner, due === null ? null : TEXTS[language].until(dayText(due, language))].filter((part) => part !== null).join(', ') || '–';
}

const TEXTS = {
  de: {
    noneApplies: 'Nach den bisherigen Antworten trifft keine Leitplanke zu.',
    apply: 'Was zu tun ist',
    open: 'Was noch zu beantworten ist',
    openIntro: 'Von diesen Antworten hängt ab, ob weitere Leitplanken zutreffen. Eine offene Antwort gilt nie als Nein.',
    measures: 'Zutreffende Leitplanken und Maßnahmen',
    rule: 'Leitplanke',
    weight: 'Gewicht',
    todo: 'Zu tun',
    source: 'Grundlage',
    readAs: (law: string) => `sinngemäß nach ${law}`,
    useCases: 'Use Cases',
    unclear: (count: number) => `${count} ${count === 1 ? 'ungereihter' : 'ungereihte'}`,
    and: ' und ',
    who: 'Wer, bis wann',
    openCaption: 'Offene Antworten',
    question: 'Frage',
    done: 'erledigt',
    until: (day: string) => `bis ${day}`,
  },
  en: {
    noneApplies: 'By the answers so far no guard rail applies.',
    apply: 'What has to be done',
    open: 'What has to be answered',
    openIntro: 'Whether more guard rails apply depends on these answers. An open answer never counts as a No.',
    measures: 'Guard rails that apply, and measures',
    rule: 'Guard rail',
    weight: 'Weight',
    todo: 'To do',
    source: 'Basis (German citation)',
    readAs: (law: string) => `to be read in ${law}`,
    useCases: 'Use cases',
    unclear: (count: number) => `${count} unranked`,
    and: ' and ',
    who: 'Who, by when',
    openCaption: 'Open answers',
    question: 'Question',
    done: 'done',
    until: (day: string) => `by ${day}`,
  },
} as const satisfies Record<Language, unknown>;
