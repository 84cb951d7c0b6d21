import { InternalHyperlink, Paragraph, Run, SimpleField, TabStopType, TextRun, XmlComponent } from 'docx';
import type { ReportDocument } from '#core/report/document/report-document.ts';
import { cellText } from '../cell-text.ts';
import { twips } from './word-styles.ts';

/**
 * A table of contents as a field with its entries written out: readers that do not calculate fields show it too. Page numbers are
 * references Word fills in; the field is marked as due, so it is brought up to date when somebody opens or prints the file.
 */
export function contentsOf({ chapters, language }: ReportDocument): readonly Paragraph[] {
  const entries = chapters.flatMap(({ id, title, blocks }) => [
    { id, title, level: 1 },
    ...blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 2 && block.startsPage ? [{ id: block.id, title: block.text, level: 2 }] : [],
    ),
  ]);
  if (entries.length === 0) return [];
  return [
    new Paragraph({ style: 'ContentsHead', pageBreakBefore: true, children: [new TextRun({ de: 'Inhalt', en: 'Contents' }[language])] }),
    ...entries.map(
      ({ id, title, level }, index) =>
        new Paragraph({
          style: `TOC${level}`,
          tabStops: [{ type: TabStopType.RIGHT, position: twips(170), leader: 'dot' }],
          children: [
            ...(index === 0 ? FIELD_BEGIN() : []),
            new InternalHyperlink({
              anchor: id,
              children: [new TextRun(cellText(title)), new TextRun({ children: ['\t'] }), new SimpleField(`PAGEREF ${id} \\h`, ' ')],
            }),
            ...(index === entries.length - 1 ? [new FieldRun('end')] : []),
          ],
        }),
    ),
  ];
}

const FIELD_BEGIN = (): readonly Run[] => [
  new FieldRun('begin'),
  new InstructionRun(' TOC \\o "1-2" \\h \\z \\u '),
  new FieldRun('separate'),
];

class Part extends XmlComponent {
  constructor(name: string, attributes: Readonly<Record<string, string>>, text?: string) {
    super(name);
    this.root.push({ _attr: attributes });
    if (text !== undefined) this.root.push(text);
  }
}

class FieldRun extends Run {
  constructor(type: 'begin' | 'separate' | 'end') {
    super({});
    this.root.push(new Part('w:fldChar', { 'w:fldCharType': type, ...(type === 'begin' ? { 'w:dirty': 'true' } : {}) }));
  }
}

class InstructionRun extends Run {
  constructor(instruction: string) {
    super({});
    this.root.push(new Part('w:instrText', { 'xml:space': 'preserve' }, instruction));
  }
}
