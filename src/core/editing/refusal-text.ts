import type { Language, Translated } from '../language.ts';
import type { EditRefusal, SequenceBorder } from './edit-refusal.ts';

/** Why a change was not made and what to do instead. */
export const refusalText = (refusal: EditRefusal, language: Language): string => refusalSentence(refusal)[language];

const de = (name: string): string => `„${name === '' ? 'ohne Namen' : name}“`;
const en = (name: string): string => `“${name === '' ? 'without a name' : name}”`;
const list = (names: readonly string[], quote: (name: string) => string): string =>
  names.length <= 3 ? names.map(quote).join(', ') : `${names.slice(0, 2).map(quote).join(', ')} …`;

const BORDERS: Readonly<Record<SequenceBorder, Translated>> = {
  start: { de: 'steht das Startereignis', en: 'there is the start event' },
  end: { de: 'endet der Ablauf', en: 'the flow ends' },
  gateway: { de: 'steht eine Verzweigung', en: 'there is a gateway' },
  event: { de: 'steht ein Ereignis', en: 'there is an event' },
  join: { de: 'laufen mehrere Wege zusammen', en: 'several ways meet' },
  split: { de: 'teilt sich der Ablauf', en: 'the flow splits' },
  nothing: { de: 'kommt nichts mehr', en: 'there is nothing else' },
};
const IS_BORDER_OF_FLOW: readonly SequenceBorder[] = ['start', 'end', 'nothing'];

/** The sentence in both languages. */
export function refusalSentence(refusal: EditRefusal): Translated {
  switch (refusal.code) {
    case 'NOT_DRAWN':
      return {
        de: 'Diese Schritte sind nicht gezeichnet. Bitte zuerst „Alles anordnen“ (Strg+Umschalt+L), dann lassen sie sich hier ändern.',
        en: 'These steps are not drawn. Please choose “Arrange everything” (Ctrl+Shift+L) first, then they can be changed here.',
      };
    case 'NOTHING_SELECTED':
      return { de: 'Dafür ist kein Schritt ausgewählt.', en: 'No step is selected for this.' };
    case 'BOUNDARY_EVENTS':
      return {
        de: `An ${de(refusal.name)} hängt ein Ereignis${refusal.events.length === 0 ? '' : ` (${list(refusal.events, de)})`}. Bitte dieses zuerst in der Zeichnung löschen oder an einen anderen Schritt hängen.`,
        en: `An event is attached to ${en(refusal.name)}${refusal.events.length === 0 ? '' : ` (${list(refusal.events, en)})`}. Please delete it in the drawing first or attach it to another step.`,
      };
    case 'CROSSROADS':
      return {
        de: `Zu ${de(refusal.name)} führen mehrere Wege und mehrere führen weiter. Welche zusammengehören, lässt sich nur in der Zeichnung sagen.`,
        en: `Several ways lead to ${en(refusal.name)} and several lead on. Which belong together can only be said in the drawing.`,
      };
    case 'SPLIT_AFTER_DECISION':
      return {
        de: `Nach ${de(refusal.name)} teilt sich der Ablauf. Ohne den Schritt würde daraus eine Entscheidung; bitte in der Zeichnung ein Gateway an seine Stelle setzen.`,
        en: `The flow splits after ${en(refusal.name)}. Without the step this would become a decision; please put a gateway in its place in the drawing.`,
      };
    case 'EMPTY_LOOP':
      return {
        de: `${de(refusal.name)} ist der einzige Schritt einer Schleife. Bitte zuerst den Rückweg in der Zeichnung löschen.`,
        en: `${en(refusal.name)} is the only step of a loop. Please delete the way back in the drawing first.`,
      };
    case 'NO_FURTHER': {
      const isFlowBorder = IS_BORDER_OF_FLOW.includes(refusal.border);
      return {
        de: `${refusal.direction === 'before' ? 'Vor' : 'Nach'} ${de(refusal.name)} ${BORDERS[refusal.border].de}.${isFlowBorder ? '' : ' Darüber hinweg ist es keine Frage der Reihenfolge; das ändert nur die Zeichnung.'}`,
        en: `${refusal.direction === 'before' ? 'Before' : 'After'} ${en(refusal.name)} ${BORDERS[refusal.border].en}.${isFlowBorder ? '' : ' Beyond that it is not a matter of order; only the drawing changes that.'}`,
      };
    }
    case 'OTHER_SEQUENCE':
      return {
        de: `${de(refusal.name)} und ${de(refusal.target)} folgen nicht unmittelbar aufeinander: Dazwischen liegt eine Verzweigung oder ein Ereignis. Verschieben geht innerhalb einer Folge von Schritten.`,
        en: `${en(refusal.name)} and ${en(refusal.target)} do not follow each other directly: there is a gateway or an event between them. Moving works within one sequence of steps.`,
      };
    case 'NOT_TOGETHER':
      return {
        de: `Die gewählten Schritte liegen nicht beieinander. Dazwischen: ${list(refusal.between, de)}. Bitte mit auswählen.`,
        en: `The selected steps are not next to each other. Between them: ${list(refusal.between, en)}. Please select these as well.`,
      };
    case 'SEVERAL_SCOPES':
      return {
        de: 'Die gewählten Schritte stehen in verschiedenen Prozessen oder Teilprozessen.',
        en: 'The selected steps are in different processes or sub-processes.',
      };
    case 'SEVERAL_LANES':
      return {
        de: 'Die gewählten Schritte stehen in verschiedenen Bahnen; ein Teilprozess gehört in eine. Bitte zuerst die Bahn angleichen.',
        en: 'The selected steps are in different lanes; a sub-process belongs to one. Please give them the same lane first.',
      };
    case 'SEVERAL_ENTRIES':
      return {
        de: 'In die gewählten Schritte führen Wege an verschiedenen Stellen hinein. Ein Teilprozess hat einen Anfang.',
        en: 'Ways lead into the selected steps at different places. A sub-process has one beginning.',
      };
    case 'SEVERAL_EXITS':
      return {
        de: 'Aus den gewählten Schritten führen Wege an verschiedene Stellen. Ein Teilprozess hat einen Ausgang.',
        en: 'Ways lead from the selected steps to different places. A sub-process has one way out.',
      };
    case 'HOLDS_ENDS':
      return {
        de: `Zwischen den gewählten Schritten endet der Ablauf (${list(refusal.names, de)}). Das lässt sich nicht in einen Teilprozess legen.`,
        en: `The flow ends among the selected steps (${list(refusal.names, en)}). That cannot be put into a sub-process.`,
      };
    case 'NO_SUB_PROCESS':
      return { de: `${de(refusal.name)} steht in keinem Teilprozess.`, en: `${en(refusal.name)} is in no sub-process.` };
    case 'SUB_PROCESS_COLLAPSED':
      return {
        de: `Der Teilprozess ${de(refusal.name)} ist zugeklappt. Bitte zuerst in der Zeichnung aufklappen.`,
        en: `The sub-process ${en(refusal.name)} is collapsed. Please expand it in the drawing first.`,
      };
    case 'SUB_PROCESS_SPECIAL':
      return {
        de: `Der Teilprozess ${de(refusal.name)} sagt mehr als die Reihenfolge: Wiederholung, Ereignisse am Rand, mehrere Anfänge oder Enden. Bitte in der Zeichnung auflösen.`,
        en: `The sub-process ${en(refusal.name)} says more than the order: repetition, events at its border, several beginnings or ends. Please take it apart in the drawing.`,
      };
    case 'LANE_WITHOUT_NAME':
      return { de: 'Eine Bahn braucht einen Namen.', en: 'A lane needs a name.' };
    case 'LANE_OF_SUB_PROCESS':
      return {
        de: `${de(refusal.name)} steht in einem Teilprozess; für seine Schritte gilt dessen Bahn.`,
        en: `${en(refusal.name)} is in a sub-process; its steps have the lane of the sub-process.`,
      };
  }
}
