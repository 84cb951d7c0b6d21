import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mappeFromBpmn } from '#app/mappe/mappe-from-bpmn.ts';
import { mappeFileSchema } from '#app/mappe/mappe-file.schema.ts';
import { writeMappe } from '#app/mappe/write-mappe.ts';
import { analysisJsonSchema } from '#export/json/analysis-json.schema.ts';
import { annotationsSchema } from './annotations-schema.ts';

/** The files in docs/schema are written from the schemas the program itself uses: `npx vitest run test/docs -u`. */
const SCHEMAS = {
  mappe: { title: 'Prozesskompass Mappe (*.kompass), format 1', schema: mappeFileSchema },
  analysis: { title: 'prozesskompass analyse --format json, schemaVersion 1', schema: analysisJsonSchema },
  annotations: { title: 'prozesskompass --annotations, JSON', schema: annotationsSchema() },
} as const;

describe('the JSON Schemas in docs/schema', () => {
  test.each(Object.entries(SCHEMAS))('%s says what the program reads and writes today', async (name, { title, schema }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
    await expect(`${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`).toMatchFileSnapshot(`../../docs/schema/${name}.schema.json`);
  });

  test('take what the program writes and refuse what it would not read', () => {
    const mappe: unknown = JSON.parse(writeMappe(mappeFromBpmn('x.bpmn', '<x/>')));
    expect(mappeFileSchema.safeParse(mappe).success).toBe(true);
    expect(mappeFileSchema.safeParse({ format: 'prozesskompass', formatVersion: 1 }).success).toBe(false);
    const annotations = annotationsSchema();
    expect(annotations.safeParse({ nodes: { T1: { handlingMinutes: { min: 5, likely: 10, max: 20 }, tag: 'humanOnly' } } }).success).toBe(
      true,
    );
    expect(annotations.safeParse({ nodes: { T1: { tag: 'robot' } } }).success).toBe(false);
  });
});
