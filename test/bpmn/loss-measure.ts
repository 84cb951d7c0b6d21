import { annotateXml } from '#bpmn/annotate-xml.ts';
import { encodeText } from '#bpmn/decode-text.ts';
import { BPMN_NAMESPACE, BPMNDI_NAMESPACE } from '#bpmn/element-view.ts';
import type { ModdleElement } from '#bpmn/moddle/create-moddle.ts';
import type { OpenBpmn } from '#bpmn/open-bpmn.ts';
import { patchXml } from '#bpmn/patch-xml.ts';
import { withoutPrefix } from '#bpmn/process/view-values.ts';
import { openBpmn } from '#bpmn/read-bpmn.ts';
import { stripAnnotations } from '../support/strip-annotations.ts';
import { TextEdits } from '#bpmn/text/text-edits.ts';
import { scanReadable } from '#bpmn/writing/scan-readable.ts';
import type { XmlElement } from '#bpmn/xml/xml-element.ts';
import { corpusFiles, print, type CorpusFile } from './corpus.ts';
import { Editing } from './editing.ts';
import { lossBetween, statementsOf } from './loss.ts';

type Way = 'ours' | 'plain';
interface Row {
  readonly title: string;
  readonly kept: Record<Way, number>;
  of: number;
}
const rowOf = (title: string): Row => ({ title, kept: { ours: 0, plain: 0 }, of: 0 });
const rows = {
  identical: rowOf('open and save: the same bytes'),
  open: rowOf('open and save: nothing lost'),
  tag: rowOf('every element annotated, our elements taken out again: the same text'),
  rename: rowOf('one step renamed: nothing else lost'),
  move: rowOf('one step moved: nothing else lost'),
  add: rowOf('one step added: nothing lost'),
  remove: rowOf('one step deleted: nothing else lost'),
};
const losses: string[] = [];

/** One file under the hands of one of the two; `save` gives the text after the edits so far. */
interface Hands {
  readonly editing: Editing;
  readonly save: () => Promise<string>;
}
const oursWith = async (open: OpenBpmn): Promise<Hands> => {
  const editing = await Editing.start(open);
  return { editing, save: async () => patchXml(open, editing.before, await editing.after()).text };
};
/** What a program does that reads with bpmn-moddle and writes what it read. null = it cannot even do that. */
const plainWith = async ({ source }: OpenBpmn): Promise<Hands | null> => {
  const editing = await Editing.start({ editableXml: source.text }).catch(() => null);
  return editing === null ? null : { editing, save: () => editing.after() };
};

/** The file as it would be if somebody had deleted the step by hand, with its flows, its shapes and what points at it. */
function withoutStep(text: string, step: string): string {
  const document = scanReadable(text);
  const elements = [...document.elements()];
  const refersTo = (element: XmlElement, attribute: string, ids: ReadonlySet<string>) =>
    ids.has(withoutPrefix(element.attribute(attribute)?.trim() ?? ''));
  const own = new Set([step]);
  const flows = elements.filter(
    (element) =>
      element.namespace === BPMN_NAMESPACE &&
      element.name === 'sequenceFlow' &&
      ['sourceRef', 'targetRef'].some((end) => refersTo(element, end, own)),
  );
  const gone = new Set([step, ...flows.flatMap((flow) => flow.attribute('id') ?? [])]);
  const edits = new TextEdits(text);
  let end = 0;
  for (const element of elements) {
    if (element.start < end) continue;
    const isGone =
      (element.namespace === BPMN_NAMESPACE && gone.has(element.attribute('id') ?? '')) ||
      (element.namespace === BPMNDI_NAMESPACE && refersTo(element, 'bpmnElement', gone)) ||
      (element.namespace === BPMN_NAMESPACE &&
        /^(?:incoming|outgoing|flowNodeRef)$/u.test(element.name) &&
        gone.has(withoutPrefix(element.text().trim())));
    if (!isGone) continue;
    end = element.end;
    edits.replace(element.start, end, '');
  }
  return edits.apply();
}

type Statements = ReturnType<typeof statementsOf>;

async function measure({ name, bytes }: CorpusFile): Promise<void> {
  const opened = openBpmn(bytes);
  if (!opened.ok) return;
  const open = opened.value;
  const { text } = open.source;
  const original = statementsOf(text);
  const count = (
    way: Way,
    row: keyof typeof rows,
    written: string,
    expected: Statements = original,
    allowed: (statement: string) => boolean = () => false,
  ): void => {
    const lost = lossBetween(expected, statementsOf(written)).filter((statement) => !allowed(statement));
    if (lost.length === 0) rows[row].kept[way] += 1;
    else if (way === 'ours') losses.push(`${row} ${name}: ${lost[0]}`);
  };
  const all: readonly (keyof typeof rows)[] = ['identical', 'open', 'tag'];
  for (const row of all) rows[row].of += 1;

  const plain = await plainWith(open);
  if (Buffer.compare(Buffer.from(encodeText(open.source, text)), bytes) === 0) rows.identical.kept.ours += 1;
  else losses.push(`identical ${name}`);
  count('ours', 'open', text);
  const annotation = { attributes: new Map([['note', 'ä & <b>']]), children: [] };
  const { model } = open;
  const everywhere = new Map(
    [...model.flowNodes, ...model.sequenceFlows, ...model.lanes, ...model.processes].map(({ id }) => [id, annotation]),
  );
  // what the file itself says in our elements would go as well
  if (open.annotations.size === 0 && stripAnnotations(annotateXml(open, everywhere).text) !== text) losses.push(`tag ${name}`);
  else rows.tag.kept.ours += 1;
  if (plain !== null) {
    if (Buffer.compare(Buffer.from(plain.editing.before), bytes) === 0) rows.identical.kept.plain += 1;
    if (plain.editing.before === text) rows.tag.kept.plain += 1;
    count('plain', 'open', plain.editing.before);
  }

  const ours = await oursWith(open);
  const [step] = ours.editing.stepIds();
  if (step === undefined) return;
  const inFile = open.idsInFile.get(step) ?? step;
  for (const row of ['rename', 'move', 'add', 'remove'] as const) rows[row].of += 1;
  const removed = statementsOf(withoutStep(text, inFile));
  for (const [way, hands, id] of [
    ['ours', ours, step],
    ['plain', plain, inFile],
  ] as const) {
    if (hands === null || !hands.editing.has(id)) continue;
    const { editing, save } = hands;
    const element = editing.get(id);
    const before = element.get('name');
    element.set('name', 'Neu & "gut" <ö>');
    count(way, 'rename', await save(), original, (statement) => statement.includes(`#${inFile} |name=`));
    element.set('name', before);
    const bounds = editing.shapeOf(id)?.get('bounds') as ModdleElement | undefined;
    bounds?.set('x', Number(bounds.get('x')) + 7);
    count(way, 'move', await save(), original, (statement) => statement.includes('|Bounds# |x='));
    bounds?.set('x', Number(bounds.get('x')) - 7);
    editing.addStepBehind(id);
    count(way, 'add', await save());
    editing.remove('Neu_1');
    editing.remove(id);
    count(way, 'remove', await save(), removed);
  }
}

const files = corpusFiles();
for (const file of files) await measure(file);
print(`${files.length} files of many tools                                              ours   plain bpmn-moddle   of`);
for (const { title, kept, of } of Object.values(rows))
  print(`${title.padEnd(70)} ${String(kept.ours).padStart(5)} ${String(kept.plain).padStart(19)} ${String(of).padStart(4)}`);
for (const loss of losses) print(`ours lost: ${loss}`);
process.exitCode = losses.length === 0 && files.length > 0 ? 0 : 1;
