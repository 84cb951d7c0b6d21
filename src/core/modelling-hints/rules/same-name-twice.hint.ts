import { found, type HintDefinition } from '../hint-definition.ts';
import { isNameless } from '../model-look.ts';

/** Two people may do the same thing; the same name twice in one lane of one level is told. */
export const sameNameTwice: HintDefinition = {
  code: 'same-name-twice',
  title: { de: 'Kein Name steht doppelt', en: 'No name stands twice' },
  sentence: {
    de: ({ name }) =>
      `${name} gibt es in dieser Bahn zweimal. Ist es derselbe Schritt, genügt er einmal; sonst sagt der Name besser, was ihn unterscheidet.`,
    en: ({ name }) =>
      `${name} occurs twice in this lane. If it is the same step, once is enough; otherwise the name should tell them apart.`,
  },
  saidBy: [],
  usual: true,
  find: ({ model }) => {
    const seen = new Set<string>();
    return model.flowNodes
      .filter((node) => node.kind === 'activity' && !isNameless(node))
      .filter(({ name, lane, scope }) => {
        const key = JSON.stringify([name?.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('de'), lane, scope]);
        return seen.has(key) || (seen.add(key), false);
      })
      .map(({ id }) => found(id));
  },
};
