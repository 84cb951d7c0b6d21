import { attributeWord, BASIS_WORDS, PROBLEM_FIELD_WORDS, TAG_WORDS } from '#core/annotation/annotation-words.ts';
import { formatQuantity } from '#core/annotation/number-format.ts';
import { readQuantity } from '#core/annotation/quantity-text.ts';
import type { ChangedDetail, MergeAspect, MergeChange, MergeConflict, MergeDetail, MergeSubject } from '#bpmn/merge-bpmn.ts';
import { defineTexts, type Language } from '../language/use-texts.ts';
import type { CombinedLine } from './combined-line.ts';

interface Words {
  readonly quote: (name: string) => string;
  readonly flow: (from: string, to: string) => string;
  readonly flows: (count: number) => string;
  readonly kinds: ReadonlyMap<string, string>;
  readonly step: string;
  readonly unnamed: (kind: string) => string;
  readonly file: string;
  readonly aspects: Readonly<Record<MergeAspect, string>>;
  readonly of: (aspect: string, subject: string, isNamed: boolean) => string;
  readonly existence: (subject: string) => string;
  readonly drawing: (count: number) => string;
  readonly values: {
    readonly none: string;
    readonly deleted: string;
    readonly gone: string;
    readonly changed: string;
    readonly mine: string;
    readonly theirs: string;
    readonly yes: string;
    readonly no: string;
    readonly top: string;
  };
}

/** Kinds of elements by their name in BPMN, as far as people say something else than "step". */
const kindsOf = (
  words: { readonly gateway: string; readonly event: string } & Readonly<Record<string, string>>,
): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({
      exclusiveGateway: words.gateway,
      parallelGateway: words.gateway,
      inclusiveGateway: words.gateway,
      eventBasedGateway: words.gateway,
      complexGateway: words.gateway,
      startEvent: words.event,
      endEvent: words.event,
      intermediateCatchEvent: words.event,
      intermediateThrowEvent: words.event,
      boundaryEvent: words.event,
      ...words,
    }),
  );

const isFlow = ({ type }: MergeSubject): boolean => type === 'sequenceFlow' || type === 'messageFlow' || type === 'association';

/** Characters of a value in a line of the preview (assumption: longer ones are read in the drawing). */
const LONGEST = 60;

const isNamed = ({ aspect, detail }: MergeDetail): boolean =>
  aspect === 'name' ||
  aspect === 'lane' ||
  aspect === 'container' ||
  aspect === 'documentation' ||
  (aspect === 'annotation' && detail === 'note');

/** What is said of two states that become one. */
function sayIn(words: Words, language: Language) {
  const subject = (about: MergeSubject): string => {
    const { id, type, name, from, to } = about;
    if (id === null || type === 'definitions' || type === 'collaboration') return words.file;
    if (name !== null) return words.quote(name);
    const ends = [from, to].filter((end) => end !== null);
    if (isFlow(about) && ends.length === 2) return words.flow(ends[0]!, ends[1]!);
    return words.unnamed(words.kinds.get(type) ?? words.step);
  };
  const aspect = ({ aspect: kind, detail }: MergeDetail): string => {
    if (kind === 'annotation' && detail !== null) {
      const [entry = '', ...rest] = detail.split(' ');
      const field = rest.join(' ');
      const named = Object.hasOwn(PROBLEM_FIELD_WORDS, field)
        ? PROBLEM_FIELD_WORDS[field as keyof typeof PROBLEM_FIELD_WORDS][language]
        : field;
      return named === '' ? attributeWord(entry)[language] : named;
    }
    return kind === 'other' && detail !== null ? detail : words.aspects[kind];
  };
  const value = ({ aspect: kind, detail }: MergeDetail, given: string): string => {
    const { values } = words;
    if (kind === 'type') return words.kinds.get(given) ?? given;
    if (kind !== 'annotation') return given;
    const [text = '', basis = ''] = given.split('\n');
    if (detail === 'tag' && Object.hasOwn(TAG_WORDS, text)) return TAG_WORDS[text as keyof typeof TAG_WORDS][language];
    if (text === 'true' || text === 'false') return text === 'true' ? values.yes : values.no;
    const quantity = readQuantity(text);
    if (!quantity.ok) return given;
    const number = formatQuantity(quantity.value, language) ?? text;
    return Object.hasOwn(BASIS_WORDS, basis) ? `${number} (${BASIS_WORDS[basis as keyof typeof BASIS_WORDS][language]})` : number;
  };
  /** What became of it, as far as it can be said in a few words; nobody reads a switch as "yes". */
  const change = (detail: ChangedDetail): string => {
    const { now } = detail;
    if (now === null) return `${aspect(detail)} ${words.values.gone}`;
    if (now === undefined || now === '' || now === 'true' || now.length > LONGEST) return aspect(detail);
    const said = value(detail, now);
    return `${aspect(detail)} ${isNamed(detail) ? words.quote(said) : said}`;
  };
  return {
    value: (conflict: MergeConflict, party: 'mine' | 'theirs'): string => {
      const { values } = words;
      if (conflict.aspect === 'place') return values[party];
      const given = conflict[party];
      if (given === '') return values.changed;
      if (given !== null) return value(conflict, given);
      return conflict.aspect === 'existence' ? values.deleted : conflict.aspect === 'container' ? values.top : values.none;
    },
    /** „Name von „Antrag prüfen““. */
    conflict: (conflict: MergeConflict): string => {
      if (conflict.aspect === 'place') return words.drawing(conflict.count);
      if (conflict.aspect === 'existence') return words.existence(subject(conflict.subject));
      return words.of(aspect(conflict), subject(conflict.subject), conflict.subject.name !== null);
    },
    /** One line per thing that changed; the connections that came or went with the steps are counted. */
    changes: (changes: readonly MergeChange[]): readonly CombinedLine[] => {
      const lines: CombinedLine[] = [];
      for (const what of ['added', 'changed', 'removed'] as const) {
        const some = changes.filter((one) => one.what === what);
        const flows = what === 'changed' ? [] : some.filter((one) => isFlow(one.subject));
        for (const one of some) {
          if (flows.includes(one)) continue;
          const details = [...new Set(one.details.map(change))].join(', ');
          lines.push({ what, text: details === '' ? subject(one.subject) : `${subject(one.subject)}: ${details}` });
        }
        if (flows.length > 0) lines.push({ what, text: words.flows(flows.length) });
      }
      return lines;
    },
  };
}

export const combineTexts = defineTexts({
  de: {
    title: (name: string) => `„${name}“ zusammenführen`,
    conflicts: (count: number) =>
      count === 1 ? 'Beide haben dasselbe geändert. Was gilt?' : `${count}-mal haben beide dasselbe geändert. Was gilt?`,
    all: { mine: 'Alle: meine', theirs: 'Alle: andere' },
    keys: { mine: 'M', theirs: 'A' },
    mine: 'Ich',
    theirs: 'Andere Seite',
    taken: 'Kommt von der anderen Seite',
    kept: 'Bleibt von Ihnen',
    takenNothing: 'Nichts, was hier zu sehen wäre, höchstens Schreibweise oder Kommentare.',
    keptNothing: 'Nichts außer dem, was beide geändert haben.',
    what: { added: 'neu', changed: 'geändert', removed: 'gelöscht' } satisfies Record<MergeChange['what'], string>,
    note: 'Das Ergebnis ist ein Schritt, den Sie rückgängig machen können.',
    back: 'Zurück',
    combine: 'Zusammenführen',
    say: sayIn(
      {
        quote: (name) => `„${name}“`,
        flow: (from, to) => `Verbindung von „${from}“ nach „${to}“`,
        flows: (count) => (count === 1 ? 'eine Verbindung' : `${count} Verbindungen`),
        step: 'Schritt',
        kinds: kindsOf({
          gateway: 'Gateway',
          event: 'Ereignis',
          sequenceFlow: 'Verbindung',
          messageFlow: 'Nachrichtenfluss',
          association: 'Verknüpfung',
          lane: 'Bahn',
          participant: 'Pool',
          process: 'Prozess',
          textAnnotation: 'Anmerkung',
          group: 'Gruppe',
          dataObject: 'Datenobjekt',
          dataObjectReference: 'Datenobjekt',
          dataStoreReference: 'Datenspeicher',
          task: 'Aufgabe',
          userTask: 'Benutzeraufgabe',
          manualTask: 'Manuelle Aufgabe',
          serviceTask: 'Serviceaufgabe',
          scriptTask: 'Skriptaufgabe',
          businessRuleTask: 'Geschäftsregel',
          sendTask: 'Senden',
          receiveTask: 'Empfangen',
          subProcess: 'Teilprozess',
          adHocSubProcess: 'Ad-hoc-Teilprozess',
          transaction: 'Transaktion',
          callActivity: 'Aufruf',
        }),
        unnamed: (kind) => `${kind} ohne Namen`,
        file: 'Datei im Ganzen',
        aspects: {
          existence: 'gelöscht oder nicht',
          type: 'Art',
          name: 'Name',
          lane: 'Bahn',
          container: 'Ebene',
          connection: 'Anfang oder Ende',
          place: 'Platz in der Zeichnung',
          documentation: 'Dokumentation',
          annotation: 'Angaben',
          other: 'Sonstiges',
        },
        of: (aspect, subject, isNamed) => (isNamed ? `${aspect} von ${subject}` : `${aspect}: ${subject}`),
        existence: (subject) => `${subject} gelöscht oder geändert`,
        drawing: (count) => (count === 1 ? 'Platz eines Teils der Zeichnung' : `Anordnung der Zeichnung (${count} Teile)`),
        values: {
          none: 'keine Angabe',
          deleted: 'gelöscht',
          gone: 'entfernt',
          changed: 'geändert und behalten',
          mine: 'so wie bei mir',
          theirs: 'so wie dort',
          yes: 'ja',
          no: 'nein',
          top: 'oberste Ebene',
        },
      },
      'de',
    ),
  },
  en: {
    title: (name: string) => `Combine both states of “${name}”`,
    conflicts: (count: number) =>
      count === 1 ? 'Both changed the same thing. Which one counts?' : `Both changed the same ${count} things. Which ones count?`,
    all: { mine: 'All: mine', theirs: 'All: theirs' },
    keys: { mine: 'M', theirs: 'T' },
    mine: 'Me',
    theirs: 'Other side',
    taken: 'Comes from the other side',
    kept: 'Stays of yours',
    takenNothing: 'Nothing to be seen here, at most notation or comments.',
    keptNothing: 'Nothing beside what both changed.',
    what: { added: 'new', changed: 'changed', removed: 'deleted' },
    note: 'The result is one step you can undo.',
    back: 'Back',
    combine: 'Combine',
    say: sayIn(
      {
        quote: (name) => `“${name}”`,
        flow: (from, to) => `connection from “${from}” to “${to}”`,
        flows: (count) => (count === 1 ? 'one connection' : `${count} connections`),
        step: 'step',
        kinds: kindsOf({
          gateway: 'gateway',
          event: 'event',
          sequenceFlow: 'connection',
          messageFlow: 'message flow',
          association: 'association',
          lane: 'lane',
          participant: 'pool',
          process: 'process',
          textAnnotation: 'text annotation',
          group: 'group',
          dataObject: 'data object',
          dataObjectReference: 'data object',
          dataStoreReference: 'data store',
          task: 'task',
          userTask: 'user task',
          manualTask: 'manual task',
          serviceTask: 'service task',
          scriptTask: 'script task',
          businessRuleTask: 'business rule',
          sendTask: 'send',
          receiveTask: 'receive',
          subProcess: 'sub-process',
          adHocSubProcess: 'ad-hoc sub-process',
          transaction: 'transaction',
          callActivity: 'call activity',
        }),
        unnamed: (kind) => `${kind} without a name`,
        file: 'the file as a whole',
        aspects: {
          existence: 'deleted or not',
          type: 'kind',
          name: 'name',
          lane: 'lane',
          container: 'level',
          connection: 'start or end',
          place: 'place in the drawing',
          documentation: 'documentation',
          annotation: 'entries',
          other: 'other',
        },
        of: (aspect, subject, isNamed) => (isNamed ? `${aspect} of ${subject}` : `${aspect}: ${subject}`),
        existence: (subject) => `${subject} deleted or changed`,
        drawing: (count) => (count === 1 ? 'Place of one part of the drawing' : `Arrangement of the drawing (${count} parts)`),
        values: {
          none: 'nothing said',
          deleted: 'deleted',
          gone: 'removed',
          changed: 'changed and kept',
          mine: 'as I have it',
          theirs: 'as they have it',
          yes: 'yes',
          no: 'no',
          top: 'top level',
        },
      },
      'en',
    ),
  },
});
