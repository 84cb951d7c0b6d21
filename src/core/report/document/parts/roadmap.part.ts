import { FOUNDATION_TEXT, WAVE_TEXT } from '../../../kompass/kompass-text.ts';
import type { FoundationKind, Roadmap } from '../../../kompass/roadmap.ts';
import type { Language } from '../../../language.ts';
import { candidateTitle } from '../../../use-cases/use-case-text.ts';
import type { Report } from '../../report.ts';
import { type DraftBlock, heading, list, oneLine, paragraph, table } from '../blocks.ts';
import type { PartDefinition } from '../part.ts';

/** Groundwork and waves: what can begin when, and what it waits for. */
export const roadmapPart: PartDefinition = {
  part: 'roadmap',
  title: { de: 'Fahrplan', en: 'Roadmap' },
  write: (report, language) => {
    const { foundations, waves, circular } = report.roadmap;
    const titles = titlesOf(report, language);
    const planned = waves.filter(({ items }) => items.some(({ id }) => titles.has(id)));
    if (foundations.length === 0 && planned.length === 0) return [];
    const t = TEXTS[language];
    return [
      paragraph(t.intro),
      ...(foundations.length === 0
        ? []
        : [
            heading(2, 'roadmap-foundations', WAVE_TEXT.foundations[language]),
            table(
              t.foundations,
              [
                [t.what, 62],
                [t.waiting, 38],
              ],
              foundations.map(({ kind, for: ids }) => [FOUNDATION_TEXT[kind][language], t.useCases(ids.length)]),
            ),
          ]),
      ...planned.flatMap(({ kind, items }): readonly DraftBlock[] => [
        heading(2, `roadmap-${kind}`, WAVE_TEXT[kind][language]),
        table(
          t.wave(WAVE_TEXT[kind][language]),
          [
            [t.useCase, 50],
            [t.needs, 50],
          ],
          items.flatMap(({ id, needs, after }) => {
            const title = titles.get(id);
            if (title === undefined) return [];
            const first = after.flatMap((other) => titles.get(other) ?? []);
            return [[title, [...needsText(needs, foundations, language), ...first.map((other) => t.after(other))].join('; ') || '–']];
          }),
        ),
      ]),
      ...list(circular.flatMap((id) => (titles.has(id) ? [t.circular(titles.get(id)!)] : []))),
    ];
  },
};

/** Who waits for all of the groundwork, or for all but one, says just that: the list stands above. */
function needsText(needs: readonly FoundationKind[], foundations: Roadmap['foundations'], language: Language): readonly string[] {
  const t = TEXTS[language];
  const missing = foundations.filter(({ kind }) => !needs.includes(kind));
  const spared = missing[0] === undefined ? null : FOUNDATION_TEXT[missing[0].kind][language];
  if (needs.length > 2 && missing.length === 0) return [t.everything(foundations.length)];
  if (needs.length > 2 && missing.length === 1 && spared !== null) return [t.everythingBut(spared)];
  return needs.map((need) => FOUNDATION_TEXT[need][language]);
}

const titlesOf = ({ useCases, analysis }: Report, language: Language): ReadonlyMap<string, string> =>
  new Map(useCases.map(({ candidate }) => [candidate.id, oneLine(candidateTitle(candidate, analysis.files, language), candidate.id)]));

const TEXTS = {
  de: {
    intro: 'Grundlagen dienen mehreren Use Cases zugleich und kommen zuerst. Innerhalb einer Welle gilt die Reihenfolge der Prioritäten.',
    foundations: 'Grundlagen und wie viele Use Cases auf sie warten',
    what: 'Grundlage',
    waiting: 'Dient',
    useCases: (count: number) => (count === 1 ? 'einem Use Case' : `${count} Use Cases`),
    wave: (name: string) => `Welle „${name}“`,
    useCase: 'Use Case',
    needs: 'Wartet auf',
    everything: (count: number) => `alle ${count} Grundlagen`,
    everythingBut: (spared: string) => `alle Grundlagen außer „${spared}“`,
    after: (title: string) => `nach „${title}“`,
    circular: (title: string) => `„${title}“ wartet im Kreis auf andere; die Reihenfolge bitte von Hand entscheiden.`,
  },
  en: {
    intro: 'Groundwork serves several use cases at once and comes first. Within a wave the order of priorities holds.',
    foundations: 'Groundwork and how many use cases wait for it',
    what: 'Groundwork',
    waiting: 'Serves',
    useCases: (count: number) => (count === 1 ? 'one use case' : `${count} use cases`),
    wave: (name: string) => `Wave “${name}”`,
    useCase: 'Use case',
    needs: 'Waits for',
    everything: (count: number) => `all ${count} items of groundwork`,
    everythingBut: (spared: string) => `all groundwork except “${spared}”`,
    after: (title: string) => `after “${title}”`,
    circular: (title: string) => `“${title}” waits for others in a circle; please decide the order by hand.`,
  },
} as const satisfies Record<Language, unknown>;
