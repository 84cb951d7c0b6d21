import { describe, expect, it } from 'vitest';
import type { ProcessReading } from '#bpmn/process/read-process-model.ts';
import { createModdle } from '#bpmn/moddle/create-moddle.ts';
import { viewOfModdle } from '#bpmn/moddle/view-of-moddle.ts';
import { readProcessModel } from '#bpmn/process/read-process-model.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { corpusFiles, hasCorpus, print } from '../corpus.ts';
import { FIXTURES, openFixture } from '../fixtures.ts';

const readThroughModdle = async (xml: string): Promise<ProcessReading> =>
  readProcessModel(viewOfModdle((await createModdle().fromXML(xml)).rootElement));

describe('viewOfModdle', () => {
  // what moddle drops cannot be seen through it: the steps at odd places
  it.each(FIXTURES.filter((name) => name !== 'odd-places'))('shows the same process as the scanner: %s', async (name) => {
    const open = openFixture(name);
    const reading = await readThroughModdle(open.editableXml);
    expect(reading.model).toEqual(open.model);
    expect(new Map([...reading.annotations].toSorted())).toEqual(new Map([...open.annotations].toSorted()));
  });

  it('shows attributes by namespace and foreign elements as they are', async () => {
    const { rootElement } = await createModdle().fromXML(openFixture('vendor').editableXml);
    const definitions = viewOfModdle(rootElement);
    expect(definitions.attribute('version', 'urn:example:engine')).toBe('7.1');
    expect(definitions.attribute('version')).toBeNull();
    const process = definitions.children().find((child) => child.name === 'process')!;
    const task = process.children().find((child) => child.attribute('id') === 'T')!;
    expect(task.name).toBe('userTask');
    const extensions = task.children().find((child) => child.name === 'extensionElements')!;
    expect(extensions.children().map(({ namespace, name }) => [namespace, name])).toEqual([
      ['urn:example:engine', 'inputOutput'],
      ['urn:example:drawing', 'meta'],
      ['urn:prozesskompass:no-namespace', 'plain'],
    ]);
    expect(extensions.children()[0]!.children()[0]!.text()).toBe('${y}');
    expect(extensions.children()[1]!.attribute('key')).toBe('bgcolor');
  });

  it.skipIf(!hasCorpus)(
    'shows the same process as the scanner in every real file',
    async () => {
      const files = corpusFiles();
      const different: string[] = [];
      for (const file of files) {
        const open = openBpmn(file.bytes);
        if (!open.ok) continue;
        const reading = await readThroughModdle(open.value.editableXml);
        if (JSON.stringify(reading.model) !== JSON.stringify(open.value.model)) different.push(file.name);
      }
      print(`moddle and scanner read the same model in ${files.length - different.length} of ${files.length} files`);
      expect(different).toEqual([]);
    },
    120_000,
  );
});
