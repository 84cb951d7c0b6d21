import { describe, expect, it } from 'vitest';
import { openBpmn } from '#bpmn/read-bpmn.ts';

/** Processor time one file may cost (trust 3); these sizes took other parsers more than 40 s. */
const SECONDS = 2;
/** Seconds of processor time since `start`: waiting for a busy machine does not count. */
const spentSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
};
const definitions = (content: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${content}</definitions>`;
const processOf = (content: string): string => definitions(`<process id="P">${content}</process>`);
const many = (count: number, make: (index: number) => string): string => Array.from({ length: count }, (_, index) => make(index)).join('');

const refused: readonly (readonly [string, () => string, string])[] = [
  ['1 million nested unknown elements', () => definitions('<a>'.repeat(1_000_000)), 'XML_TOO_COMPLEX'],
  ['300,000 incoming elements', () => processOf(`<task id="T">${'<incoming>F</incoming>'.repeat(300_000)}</task>`), 'XML_TOO_COMPLEX'],
  ['a million attributes', () => definitions(`<a ${many(1_000_000, (i) => `a${i}="" `)}/>`), 'XML_TOO_COMPLEX'],
  ['a thousand prefixes', () => definitions(many(1000, (i) => `<a xmlns:p${i}="u"/>`)), 'XML_TOO_COMPLEX'],
  ['stray quotes in every tag', () => definitions('<a " '.repeat(2_000_000)), 'XML_TOO_COMPLEX'],
  ['quotes that never close', () => definitions(`<a x='`.repeat(100)), 'XML_BROKEN'],
  ['ten million open angles', () => '<'.repeat(10_000_000), 'XML_BROKEN'],
  ['comments that never close', () => definitions('<!--'.repeat(2_000_000)), 'XML_BROKEN'],
  ['CDATA that never closes', () => definitions('<![CDATA['.repeat(1_000_000)), 'XML_BROKEN'],
  ['closing tags only', () => definitions('</'.repeat(5_000_000)), 'XML_BROKEN'],
  ['a file cut off in the middle', () => processOf('<task id="T"/>'.repeat(1000)).slice(0, -2000), 'XML_BROKEN'],
  ['exploding entities', () => `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]>${definitions('&b;')}`, 'XML_DOCTYPE'],
  ['an entity that reads a file', () => `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>${definitions('&x;')}`, 'XML_DOCTYPE'],
  ['21 million characters', () => definitions(' '.repeat(21_000_000)), 'FILE_TOO_LARGE'],
];

const survived: readonly (readonly [string, () => string])[] = [
  [
    'nested namespace declarations',
    () => definitions(`${many(390, (i) => `<a xmlns:p${i % 150}="u${i}">`)}${'<b/>'.repeat(100_000)}${'</a>'.repeat(390)}`),
  ],
  [
    'a namespace declaration on every step',
    () => processOf(many(100_000, (i) => `<task id="t${i}" xmlns:p${i % 150}="u${i}" p${i % 150}:x="1"/>`)),
  ],
  ['just fewer incoming elements than the limit', () => processOf(`<task id="T">${'<incoming>F</incoming>'.repeat(190_000)}</task>`)],
  [
    'sub-processes as deep as allowed',
    () =>
      processOf(`${many(390, (i) => `<subProcess id="s${i}">`)}${many(50_000, (i) => `<task id="t${i}"/>`)}${'</subProcess>'.repeat(390)}`),
  ],
  ['one id for 100,000 steps', () => processOf('<task id="T"/>'.repeat(100_000))],
  ['100,000 steps without id', () => processOf('<task/>'.repeat(100_000))],
  ['100,000 illegal ids', () => processOf(many(100_000, (i) => `<task id="${i}"/>`))],
  ['100,000 dangling flows', () => processOf(many(100_000, (i) => `<sequenceFlow id="f${i}" sourceRef="x" targetRef="y:z"/>`))],
  [
    '100,000 lane references to nowhere',
    () => processOf(`<laneSet><lane id="L">${'<flowNodeRef>x:y</flowNodeRef>'.repeat(100_000)}</lane></laneSet>`),
  ],
  [
    'one text about 50,000 steps',
    () =>
      processOf(
        `<textAnnotation id="N"/>${many(50_000, (i) => `<task id="t${i}"/><association id="a${i}" sourceRef="N" targetRef="t${i}"/>`)}`,
      ),
  ],
  ['100,000 kinds of unknown elements', () => definitions(many(100_000, (i) => `<x${i}/>`))],
  ['10 million ampersands', () => definitions(`<process id="P" name="${'&'.repeat(10_000_000)}"/>`)],
  ['10 million control characters', () => definitions(`<process id="P" name="${'\u000B'.repeat(10_000_000)}"/>`)],
  ['attributes without values', () => definitions(`<a ${'x '.repeat(2_000_000)}/>`)],
  ['10 million line breaks', () => `${'\n'.repeat(10_000_000)}${processOf('<task/>'.repeat(10_000))}`],
];

describe('hostile files', () => {
  it.each(refused)('%s: refused in time', { retry: 2 }, (_, make, code) => {
    const text = make();
    const start = process.cpuUsage();
    const result = openBpmn(text);
    expect(spentSince(start)).toBeLessThan(SECONDS);
    expect(result.ok ? null : result.problem.code).toBe(code);
  });

  it.each(survived)('%s: opened in time', { retry: 2 }, (_, make) => {
    const text = make();
    const start = process.cpuUsage();
    expect(openBpmn(text).ok).toBe(true);
    expect(spentSince(start)).toBeLessThan(SECONDS);
  });

  it('never repeats more of a file than a line of it', () => {
    for (const text of [
      `<${'a'.repeat(1_000_000)}`,
      'x'.repeat(1_000_000),
      `<a>${'b'.repeat(1000)}</${'c'.repeat(100_000)}>`,
      `<${'r'.repeat(10_000)}/>`,
    ]) {
      const result = openBpmn(text);
      expect(JSON.stringify(result).length).toBeLessThan(300);
    }
  });

  it('is not confused by ids that mean something in JavaScript', () => {
    const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const text = processOf(
      ids.map((id, i) => `<task id="${id}"/><sequenceFlow id="f_${id}" sourceRef="${id}" targetRef="${ids[(i + 1) % 4]}"/>`).join(''),
    );
    const result = openBpmn(text);
    // bpmn-js would take them for its own, so they get other ids while the file is open
    expect(result.ok && result.value.model.flowNodes.map(({ id, incoming }) => [id, incoming.length])).toEqual(
      ids.map((id) => [`_${id}`, 1]),
    );
    expect(result.ok && [...result.value.idsInFile.values()]).toEqual(ids);
    expect(result.ok && new Set(result.value.issues.map((issue) => issue.code))).toEqual(new Set(['ID_REWRITTEN', 'NO_DIAGRAM']));
  });
});
