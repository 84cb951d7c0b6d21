import { found, type HintDefinition } from '../hint-definition.ts';

export const stepWithoutLane: HintDefinition = {
  code: 'step-without-lane',
  title: { de: 'Jeder Schritt steht in einer Bahn', en: 'Every step stands in a lane' },
  sentence: {
    de: ({ name }) => `${name} steht in keiner Bahn. Wer tut das? Bitte in die Bahn der zuständigen Rolle ziehen.`,
    en: ({ name }) => `${name} stands in no lane. Who does it? Please drag it into the lane of the role in charge.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) => {
    const withLanes = new Set(model.lanes.map(({ process }) => process));
    return model.flowNodes
      .filter((node) => node.kind === 'activity' && node.lane === null && withLanes.has(node.process))
      .map(({ id }) => found(id));
  },
};
