import { type Block, captionText, type DocumentTable, type Fact, type ReportDocument } from '#core/report/document/report-document.ts';

/** The document in the common core of Markdown: headings, lists, pipe tables. */
export function markdownOf({ title, subtitle, organisation, date, control, chapters, foot }: ReportDocument): string {
  const lines = [
    `# ${text(title)}`,
    '',
    [subtitle, organisation, date].flatMap((part) => (part === null ? [] : [text(part)])).join(' · '),
    '',
    ...(control.length === 0 ? [] : [...factLines(control), '']),
    ...chapters.flatMap((chapter) => [`## ${text(chapter.title)}`, '', ...chapter.blocks.flatMap((block) => [...blockLines(block), ''])]),
    '---',
    '',
    text(foot),
  ];
  return `${lines.join('\n')}\n`;
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${text(block.text)}`];
    case 'paragraph':
      return [text(block.text)];
    case 'list':
      return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${text(item)}`);
    case 'facts':
      return factLines(block.facts);
    case 'notice':
      return [`> ${block.title === null ? '' : `**${text(block.title)}** `}${text(block.text)}`];
    case 'table':
      return tableLines(block);
    case 'figure':
      return [`*${text(captionText(block.caption))}*`, '', text(block.alt)];
  }
}

const factLines = (facts: readonly Fact[]): readonly string[] =>
  facts.map(({ label, value }) => `- **${text(label)}:** ${value === null ? '____' : text(value)}`);

function tableLines({ caption, columns, rows }: DocumentTable): readonly string[] {
  return [
    `*${text(captionText(caption))}*`,
    '',
    `| ${columns.map(({ title }) => cell(title)).join(' | ')} |`,
    `| ${columns.map(({ align }) => (align === 'right' ? '---:' : '---')).join(' | ')} |`,
    ...rows.map(
      (row) => `| ${row.map((one) => (one.strong === true && one.text !== '' ? `**${cell(one.text)}**` : cell(one.text))).join(' | ')} |`,
    ),
  ];
}

const cell = (value: string): string => text(value).replaceAll('|', '\\|');

/** One line in which nothing of the text is read as markup or HTML. Soft hyphens are for pages. */
const text = (value: string): string =>
  value
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\\`*_[\]<>#]/g, '\\$&')
    .trim()
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');
