import { found, type FoundHint, type HintDefinition } from '../hint-definition.ts';
import { isDecision, isNameless } from '../model-look.ts';

export const gatewayNotAQuestion: HintDefinition = {
  code: 'gateway-not-a-question',
  title: { de: 'Verzweigungen stehen als Frage da', en: 'Gateways read as questions' },
  sentence: {
    de: ({ name, quoted, params }) =>
      params['proposal'] === undefined
        ? `${name} klingt nach einer Tätigkeit. Getan wird im Schritt davor; die Verzweigung fragt nur nach dem Ergebnis, etwa „Vollständig?“.`
        : `${name} ist keine Frage. Mit ${quoted(params['proposal'])} ist klar, was hier entschieden wird.`,
    en: ({ name, quoted, params }) =>
      params['proposal'] === undefined
        ? `${name} sounds like an activity. Things are done in the step before; the gateway only asks for the result, such as “Complete?”.`
        : `${name} is no question. ${quoted(params['proposal'])} makes clear what is decided here.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) =>
    model.flowNodes
      .filter((node) => isDecision(node) && !isNameless(node) && !node.name!.includes('?'))
      .map(({ id, name }): FoundHint => {
        const proposal = questionOf(name!.trim());
        return proposal === null
          ? found(id)
          : found(id, { kind: 'rename', element: id, name: proposal, because: 'question' }, { proposal });
      }),
};

/** "Entscheidung über Aufnahme" -> "Aufnahme?"; null = it names a deed, which no question mark mends. */
function questionOf(name: string): string | null {
  const about = /^(?:entscheidung|beschluss)\s+(?:über|zur|zum)\s+(?:die\s+|das\s+|den\s+)?(?<what>.+)$/iu.exec(name)?.groups?.['what'];
  const asked = (about ?? name).replace(/[\s.:!…]+$/u, '');
  if (about === undefined && /(?:^|\s)\p{Ll}\p{L}*(?:en|ern|eln)$/u.test(asked)) return null;
  return `${asked.charAt(0).toLocaleUpperCase('de')}${asked.slice(1)}?`;
}
