import { describe, expect, it } from 'vitest';
import { readFacets } from '#core/technology/read-facets.ts';
import { FACET_CHOICES } from '#ui/features/use-cases/card/facet-choices.ts';

describe('answers to the questions of the decision table', () => {
  it('are read back as different things, none as not said', () => {
    for (const [facet, choices] of FACET_CHOICES) {
      const meanings = choices.map(({ value }) => {
        const { tasks, inputs, ...rest } = readFacets({ [facet]: value });
        return JSON.stringify({ ...rest, tasks: [...tasks], inputs: [...inputs] });
      });
      expect(new Set(meanings).size, facet).toBe(choices.length);
      const nothing = readFacets({});
      expect(meanings, facet).not.toContain(JSON.stringify({ ...nothing, tasks: [...nothing.tasks], inputs: [...nothing.inputs] }));
    }
  });

  it('mean what they say', () => {
    expect([...readFacets({ task: 'ruleCheck' }).tasks]).toEqual(['ruleCheck']);
    expect([...readFacets({ task: 'riskAssessment' }).tasks]).toEqual(['riskAssessment']);
    expect(readFacets({ interface: 'screen' }).interface).toBe('screen');
    expect(readFacets({ interface: 'none' }).interface).toBe('none');
    expect(readFacets({ stakes: 'weiß nicht' })).toMatchObject({ effectOnPerson: null, stakesAsked: true });
    expect(readFacets({ stakes: 'false' })).toMatchObject({ effectOnPerson: false });
    expect(readFacets({ data: 'sensitive' }).data).toBe('sensitive');
  });
});
