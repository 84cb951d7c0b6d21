import type PptxGenJS from 'pptxgenjs';
import { FOUNDATION_TEXT, WAVE_TEXT } from '#core/kompass/kompass-text.ts';
import type { Language } from '#core/language.ts';
import { oneLine } from '#core/report/document/blocks.ts';
import type { Report } from '#core/report/report.ts';
import { candidateTitle } from '#core/use-cases/use-case-text.ts';
import { cellText } from '../cell-text.ts';
import { COLOURS } from '../office-colours.ts';
import { SLIDE } from './slide-look.ts';

const GAP = 0.2;
const HEAD = 0.75;
const CARD = 0.62;
const CARD_GAP = 0.1;
/** Cards that fit below a head. */
const SHOWN = Math.floor((SLIDE.bottom - SLIDE.top - HEAD - 0.2) / (CARD + CARD_GAP)) - 1;

interface Stage {
  readonly title: string;
  readonly cards: readonly string[];
}

/** Groundwork and waves as arrows with cards below: shapes to move about, nothing drawn. False = there is nothing to plan yet. */
export function addRoadmap(
  deck: PptxGenJS,
  slideFor: (title: string) => PptxGenJS.Slide,
  title: string,
  report: Report,
  language: Language,
): boolean {
  const stages = stagesOf(report, language);
  if (stages.length === 0) return false;
  const slide = slideFor(title);
  const width = (SLIDE.width - GAP * (stages.length - 1)) / stages.length;
  for (const [index, stage] of stages.entries()) {
    const x = SLIDE.left + index * (width + GAP);
    slide.addText(cellText(stage.title), {
      shape: deck.ShapeType.homePlate,
      x,
      y: SLIDE.top,
      w: width,
      h: HEAD,
      fill: { color: index === 0 ? COLOURS.ink2 : COLOURS.accent },
      color: COLOURS.white,
      bold: true,
      fontSize: 16,
      align: 'left',
      valign: 'middle',
      margin: [4, 10, 4, 10],
    });
    for (const [row, text] of shown(stage.cards, language).entries())
      slide.addText(cellText(text), {
        shape: deck.ShapeType.rect,
        x,
        y: SLIDE.top + HEAD + 0.2 + row * (CARD + CARD_GAP),
        w: width - 0.15,
        h: CARD,
        fill: { color: COLOURS.paper },
        line: { color: COLOURS.line, width: 0.75 },
        color: COLOURS.ink,
        fontSize: 12,
        align: 'left',
        valign: 'middle',
        margin: [3, 8, 3, 8],
        fit: 'shrink',
      });
  }
  return true;
}

function stagesOf({ roadmap, useCases, analysis }: Report, language: Language): readonly Stage[] {
  const titles = new Map(
    useCases.map(({ candidate, rank }) => {
      const name = oneLine(candidateTitle(candidate, analysis.files, language), candidate.id);
      return [candidate.id, rank === null ? name : `${rank}  ${name}`];
    }),
  );
  const { foundations, waves } = roadmap;
  return [
    { title: WAVE_TEXT.foundations[language], cards: foundations.map(({ kind }) => FOUNDATION_TEXT[kind][language]) },
    ...waves.map(({ kind, items }) => ({ title: WAVE_TEXT[kind][language], cards: items.flatMap(({ id }) => titles.get(id) ?? []) })),
  ].filter(({ cards }) => cards.length > 0);
}

function shown(cards: readonly string[], language: Language): readonly string[] {
  const more = cards.length - SHOWN;
  if (more <= 1) return cards.slice(0, SHOWN + 1);
  return [...cards.slice(0, SHOWN), { de: `und ${more} weitere im Bericht`, en: `and ${more} more in the report` }[language]];
}
