import { found, type HintDefinition } from '../hint-definition.ts';
import { isAdHoc } from '../model-look.ts';

export const adHocWithEvents: HintDefinition = {
  code: 'ad-hoc-with-events',
  title: { de: 'Ad-hoc-Teilprozesse ohne Start und Ende', en: 'Ad-hoc sub-processes without start and end' },
  sentence: {
    de: ({ name }) =>
      `${name} steht in einem Ad-hoc-Teilprozess, dessen Schritte keine Reihenfolge haben. Start und Ende gehören dort nicht hin.`,
    en: ({ name }) => `${name} stands in an ad-hoc sub-process, whose steps have no order. Start and end do not belong there.`,
  },
  saidBy: [],
  usual: true,
  find: ({ levels }) =>
    levels
      .filter(isAdHoc)
      .flatMap(({ nodes }) => nodes.filter(({ type }) => type === 'StartEvent' || type === 'EndEvent').map(({ id }) => found(id))),
};
