import {
  type Block,
  type DocumentCell,
  type DocumentFigure,
  type DocumentTable,
  type Fact,
  captionText,
  type ReportDocument,
} from '#core/report/document/report-document.ts';
import { escapeXml } from '#core/picture/svg-markup.ts';
import { toBase64 } from '#core/report/base64.ts';
import { fitLogo, type Logo } from '#core/report/logo.ts';
import { STYLE } from './style.ts';

/** One self-contained page: inline style and pictures, no script, nothing loaded; landmarks, headings and table headers for screen readers. */
export function pageOf(document: ReportDocument): string {
  const { language, title, subtitle } = document;
  const [cover = '', ...rest] = bodyOf(document);
  const foot = rest.pop() ?? '';
  const lines = [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // nothing of a foreign text could ever load or run, even if it got past the escaping
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeXml(title)} – ${escapeXml(subtitle)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<a class="skip" href="#content">${TEXTS[language].skip}</a>`,
    cover,
    '<main id="content">',
    ...rest,
    '</main>',
    foot,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** What is seen of the page, in pieces that each stand for themselves: the cover with the contents, every chapter, the foot. */
export function bodyOf({
  language,
  title,
  subtitle,
  about,
  organisation,
  logo,
  date,
  control,
  chapters,
  foot,
}: ReportDocument): readonly string[] {
  const t = TEXTS[language];
  const cover = [
    '<header class="cover">',
    ...(logo === null ? [] : [logoOf(logo)]),
    ...(organisation === null ? [] : [`<p class="organisation">${escapeXml(organisation)}</p>`]),
    `<h1>${escapeXml(title)}</h1>`,
    `<p class="subtitle">${escapeXml(subtitle)} · ${escapeXml(date)}</p>`,
    ...(about === null ? [] : [`<p>${escapeXml(about)}</p>`]),
    ...(control.length === 0 ? [] : [facts(control, 'control')]),
    '</header>',
    `<nav aria-label="${t.contents}"><h2>${t.contents}</h2><ol>`,
    ...chapters.map((chapter) => `<li><a href="#${chapter.id}">${escapeXml(chapter.title)}</a>${subContents(chapter.blocks)}</li>`),
    '</ol></nav>',
  ];
  return [
    cover.join('\n'),
    ...chapters.map(
      (chapter) =>
        `<section aria-labelledby="${chapter.id}"><h2 id="${chapter.id}" tabindex="-1">${escapeXml(chapter.title)}</h2>\n${chapter.blocks.map(blockOf).join('\n')}\n</section>`,
    ),
    `<footer><p>${escapeXml(foot)}</p></footer>`,
  ];
}

/** Pixels at 96 per inch: about 6 by 2 cm. */
const LOGO_ROOM = { width: 220, height: 72 };

function logoOf(logo: Logo): string {
  const { width, height } = fitLogo(logo, LOGO_ROOM);
  return `<p class="logo"><img src="data:${logo.mime};base64,${toBase64(logo.bytes)}" width="${Math.round(width)}" height="${Math.round(height)}" alt="${escapeXml(logo.alt)}"></p>`;
}

function subContents(blocks: readonly Block[]): string {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.level === 2 && block.startsPage);
  if (headings.length < 2) return '';
  return `<ul>${headings.map((block) => (block.kind === 'heading' ? `<li><a href="#${block.id}">${escapeXml(block.text)}</a></li>` : '')).join('')}</ul>`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level + 1} id="${block.id}"${block.startsPage ? ' class="page"' : ''}>${escapeXml(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${escapeXml(block.text)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${escapeXml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'facts':
      return facts(block.facts, 'facts');
    case 'notice':
      return `<div class="notice" role="note">${block.title === null ? '' : `<p><strong>${escapeXml(block.title)}</strong></p>`}<p>${escapeXml(block.text)}</p></div>`;
    case 'table':
      return table(block);
    case 'figure':
      return figure(block);
  }
}

const facts = (items: readonly Fact[], name: string): string =>
  `<dl class="${name}">${items
    .map(({ label, value, tag }) => {
      // with a tag of its own the word is already said; the label carries the badge
      const isBadge = tag !== undefined && value !== null && !value.includes(label) && /^[■◆●◌]/u.test(label);
      const shown = value === null ? '<span class="blank"></span>' : escapeXml(value);
      if (isBadge) return `<div><dt><span class="tag ${tag}">${escapeXml(label)}</span></dt><dd>${shown}</dd></div>`;
      return `<div><dt>${escapeXml(label)}</dt><dd>${tag === undefined ? shown : `<span class="tag ${tag}">${shown}</span>`}</dd></div>`;
    })
    .join('')}</dl>`;

function table({ caption, columns, rows }: DocumentTable): string {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  const name = (index: number): string => (columns[index]?.align === 'right' ? ' class="number"' : '');
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(captionText(caption))}"><table>`,
    `<caption>${escapeXml(captionText(caption))}</caption>`,
    `<colgroup>${columns.map(({ share }) => `<col style="width:${Math.round((share / total) * 1000) / 10}%">`).join('')}</colgroup>`,
    `<thead><tr>${columns.map(({ title }, index) => `<th scope="col"${name(index)}>${escapeXml(title)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row.map((cell, index) => `<td${name(index)}>${cellOf(cell)}</td>`).join('')}</tr>`).join('\n')}</tbody>`,
    '</table></div>',
  ].join('\n');
}

function cellOf({ text, tag, strong }: DocumentCell): string {
  if (tag !== undefined) return `<span class="tag ${tag}">${escapeXml(text)}</span>`;
  return strong === true ? `<strong>${escapeXml(text)}</strong>` : escapeXml(text);
}

/** Pictures up to this width, px, shrink with a narrow window and stay legible. Assumption. */
const NARROW = 600;

/** The picture is part of the page; its description stands in it for screen readers. Wide ones scroll instead of shrinking to nothing. */
function figure({ caption, alt, picture: { markup, width } }: DocumentFigure): string {
  const id = `${caption.label.toLowerCase()}-${caption.number}`;
  const named = markup
    .replace('<svg ', `<svg role="img" aria-labelledby="${id}-alt" style="min-width:${width <= NARROW ? 0 : Math.min(width, 1400)}px" `)
    .replace('>', `><title id="${id}-alt">${escapeXml(alt)}</title>`);
  return `<figure id="${id}"><div class="scroll" tabindex="0" role="region" aria-label="${escapeXml(captionText(caption))}">${named}</div><figcaption>${escapeXml(captionText(caption))}</figcaption></figure>`;
}

const TEXTS = {
  de: { skip: 'Zum Inhalt', contents: 'Inhalt' },
  en: { skip: 'To the content', contents: 'Contents' },
} as const;
