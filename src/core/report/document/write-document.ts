import { disclaimerTexts } from '../../guard-rails/disclaimer-text.ts';
import type { Language } from '../../language.ts';
import { CONTROL_WORDS, type DocumentControl, dayText, withDays } from '../report-settings.ts';
import type { Report } from '../report.ts';
import type { DraftBlock } from './blocks.ts';
import { PARTS } from './parts.ts';
import { titleOfFile } from './title-of-file.ts';
import type { Block, Caption, Chapter, Fact, ReportDocument } from './report-document.ts';

/** Puts the report into words, once for every format that prints pages. */
export function writeDocument(report: Report, language: Language): ReportDocument {
  const { settings, title, date } = report;
  const number = numberer(language);
  const chapters = PARTS.filter(({ part }) => settings.parts.includes(part)).flatMap((definition): readonly Chapter[] => {
    const blocks = definition.write(report, language).map((block) => finish(block, number));
    return blocks.length === 0 ? [] : [{ part: definition.part, id: definition.part, title: definition.title[language], blocks }];
  });
  const tagged = report.analysis.files.reduce((sum, { progress }) => sum + progress.tagged, 0);
  const of = report.analysis.files.reduce((sum, { progress }) => sum + progress.steps, 0);
  const t = TEXTS[language];
  return {
    language,
    title,
    subtitle: t.subtitle,
    about: aboutText(report, language),
    organisation: settings.organisation,
    logo: settings.logo,
    date: dayText(date, language),
    control: settings.control === null ? [] : controlFacts(settings.control, language),
    head: [settings.organisation, title, dayText(date, language), `${t.tagged} ${tagged}/${of}`]
      .filter((part) => part !== null)
      .join(' · '),
    foot: withDays(disclaimerTexts(report.rules, date, language).footer, language),
    chapters,
  };
}

/** Names that fit on a cover. Assumption. */
const NAMED = 8;

function aboutText({ title, analysis }: Report, language: Language): string | null {
  const names = analysis.files.filter(({ problems }) => problems.length === 0).map(titleOfFile);
  const more = names.length - NAMED;
  const text = [...names.slice(0, NAMED), ...(more > 0 ? [TEXTS[language].more(more)] : [])].join(' · ');
  return text === '' || text === title ? null : text;
}

const CONTROL_FIELDS = Object.keys(CONTROL_WORDS) as readonly (keyof DocumentControl)[];

const controlFacts = (control: DocumentControl, language: Language): readonly Fact[] =>
  CONTROL_FIELDS.map((field) => {
    const value = control[field];
    return { label: CONTROL_WORDS[field][language], value: value === null ? null : dayText(value, language) };
  });

type Numberer = (kind: 'table' | 'figure', text: string) => Caption;

function numberer(language: Language): Numberer {
  const last = { table: 0, figure: 0 };
  return (kind, text) => {
    last[kind] += 1;
    return { label: TEXTS[language][kind], number: last[kind], text };
  };
}

function finish(block: DraftBlock, number: Numberer): Block {
  if (block.kind !== 'table' && block.kind !== 'figure') return block;
  return { ...block, caption: number(block.kind, block.caption) };
}

const TEXTS = {
  de: {
    subtitle: 'Prozessanalyse und Use Cases',
    tagged: 'eingeordnet',
    table: 'Tabelle',
    figure: 'Abbildung',
    more: (count: number) => `und ${count} weitere`,
  },
  en: {
    subtitle: 'Process analysis and use cases',
    tagged: 'tagged',
    table: 'Table',
    figure: 'Figure',
    more: (count: number) => `and ${count} more`,
  },
} as const satisfies Record<Language, unknown>;
