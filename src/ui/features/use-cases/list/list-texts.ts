import type { Candidate } from '#core/use-cases/candidate.ts';
import { defineTexts } from '../../../language/use-texts.ts';

const deKinds: Readonly<Record<Candidate['kind'], string>> = { section: 'Abschnitt', theme: 'Thema', withoutTechnology: 'Ohne Technik' };
const enKinds: Readonly<Record<Candidate['kind'], string>> = {
  section: 'Section',
  theme: 'Theme',
  withoutTechnology: 'Without technology',
};

export const listTexts = defineTexts({
  de: {
    calculating: 'Wird berechnet …',
    title: (ranked: number, open: number) =>
      ranked === 0 ? `${count(open, 'Use Case', 'Use Cases')} zu klären` : `${count(ranked, 'Use Case', 'Use Cases')}, gereiht`,
    won: (hours: string) => `Rund ${hours} Stunden im Jahr für Menschen gewonnen`,
    wonAtLeast: (hours: string) => `Aus den bekannten Angaben ${hours} Stunden im Jahr für Menschen gewonnen`,
    nothingWonYet: 'Noch fehlen Schätzungen für eine Reihung',
    human: (steps: number) => `${count(steps, 'Schritt', 'Schritte')} bewusst menschlich`,
    export: 'Liste exportieren',
    compare: 'Vergleichen',
    more: 'Weitere Befehle',
    none: 'Noch keine Use Cases',
    noneBody:
      'Use Cases entstehen aus benachbarten Schritten mit gleicher Einordnung und aus Problemfeldern, die mehrfach vorkommen. Der erste Schritt ist, Schritte einzuordnen.',
    startTagging: 'Schritte einordnen',
    group: (letter: string) => `Gruppe ${letter}`,
    groupHints: {
      alone: 'vor den folgenden',
      tied: 'gleichauf; die Reihenfolge innerhalb ist nicht gesichert',
      last: 'wenn Kapazität frei ist',
    },
    clarify: 'Erst klären',
    clarifyHint: 'Angaben reichen noch nicht für einen Platz; die meisten Stunden von heute zuerst',
    columns: { net: 'netto', benefit: 'Nutzen', effort: 'Aufwand', stability: 'Platz 1 · erste drei' },
    stability: (one: string, three: string) => `Platz 1 in ${one}, unter den ersten drei in ${three} der Ziehungen`,
    steps: (number: number) => count(number, 'Schritt', 'Schritte'),
    kinds: deKinds,
    completeTo: (percent: string) => `vollständig zu ${percent}`,
    today: (hours: string) => `heute ${hours} im Jahr`,
    excluded: 'eine Leitplanke spricht dagegen',
    all: 'Alle',
    filter: 'Nach Art filtern',
    showMore: (number: number) => `${number === 1 ? 'Ein weiterer' : `${number} weitere`} mit weniger Stunden`,
    showLess: 'Nur die ersten zehn',
    begin: 'Schätzungen ergänzen',
    beginWith: (title: string) => `mit „${title}“ beginnen`,
    beginBody: (estimates: number, hours: string) =>
      `Dort stecken heute ${hours} im Jahr. ${estimates === 1 ? 'Eine Angabe fehlt' : `${estimates} Angaben fehlen`} bis zu einem Platz in der Reihung; „weiß nicht“ ist erlaubt.`,
    droppedTitle: 'Beiseitegelegt',
    restore: 'Zurückholen',
    lostTitle: 'Bearbeitungen ohne Schritte',
    lostBody: 'Die Schritte dieser Use Cases gibt es im Prozess nicht mehr. Die Angaben bleiben in der Datei, bis sie gelöscht werden.',
    forget: 'Löschen',
    rename: 'Name des Use Case',
    moved: {
      to: (place: number, from: number | null) =>
        from === null
          ? `kommt auf Platz ${place}`
          : place < from
            ? `rückt von ${from} auf Platz ${place}`
            : `fällt von ${from} auf Platz ${place}`,
      out: 'steht wieder unter „Erst klären“',
      estimate: (input: string, amount: string | null) => `, weil ${input} jetzt ${amount === null ? 'offen ist' : `${amount} beträgt`}`,
      process: ', weil sich Angaben an den Schritten geändert haben',
      criteria: ', weil die Gruppe anders gewichtet',
      others: (place: number, from: number) => `jetzt Platz ${place}, vorher ${from}`,
    },
    changed: 'Schritte geändert',
  },
  en: {
    calculating: 'Calculating …',
    title: (ranked: number, open: number) =>
      ranked === 0 ? `${count(open, 'use case', 'use cases')} to clarify` : `${count(ranked, 'use case', 'use cases')}, ranked`,
    won: (hours: string) => `About ${hours} hours a year won for people`,
    wonAtLeast: (hours: string) => `${hours} hours a year won for people, from what is known`,
    nothingWonYet: 'Estimates are still missing for a ranking',
    human: (steps: number) => `${count(steps, 'step', 'steps')} deliberately human`,
    export: 'Export list',
    compare: 'Compare',
    more: 'More commands',
    none: 'No use cases yet',
    noneBody:
      'Use cases come from neighbouring steps with the same tag and from problem fields that occur repeatedly. The first thing to do is to tag steps.',
    startTagging: 'Tag steps',
    group: (letter: string) => `Group ${letter}`,
    groupHints: {
      alone: 'ahead of the following',
      tied: 'level; the order inside is not certain',
      last: 'when there is capacity',
    },
    clarify: 'Clarify first',
    clarifyHint: 'Not enough information for a place yet; most hours of today first',
    columns: { net: 'net', benefit: 'benefit', effort: 'effort', stability: 'rank 1 · top three' },
    stability: (one: string, three: string) => `rank 1 in ${one}, among the first three in ${three} of the draws`,
    steps: (number: number) => count(number, 'step', 'steps'),
    kinds: enKinds,
    completeTo: (percent: string) => `${percent} complete`,
    today: (hours: string) => `${hours} a year today`,
    excluded: 'a guard rail speaks against it',
    all: 'All',
    filter: 'Filter by kind',
    showMore: (number: number) => `${number === 1 ? 'One more' : `${number} more`} with fewer hours`,
    showLess: 'Only the first ten',
    begin: 'Add estimates',
    beginWith: (title: string) => `begin with “${title}”`,
    beginBody: (estimates: number, hours: string) =>
      `It takes ${hours} a year today. ${estimates === 1 ? 'One answer is' : `${estimates} answers are`} missing until it has a place in the ranking; “don’t know” is allowed.`,
    droppedTitle: 'Put aside',
    restore: 'Bring back',
    lostTitle: 'Work without steps',
    lostBody: 'The steps of these use cases are no longer in the process. What was said stays in the file until it is deleted.',
    forget: 'Delete',
    rename: 'Name of the use case',
    moved: {
      to: (place: number, from: number | null) =>
        from === null
          ? `comes in at rank ${place}`
          : place < from
            ? `moves up from ${from} to rank ${place}`
            : `falls from ${from} to rank ${place}`,
      out: 'is back under “Clarify first”',
      estimate: (input: string, amount: string | null) => ` because ${input} is now ${amount ?? 'open'}`,
      process: ' because something about its steps has changed',
      criteria: ' because the group weighs differently',
      others: (place: number, from: number) => `now rank ${place}, before ${from}`,
    },
    changed: 'steps changed',
  },
});

/** "1 Schritt", "3 Schritte". */
function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
