import { analyse } from '#core/analyse.ts';
import type { AnalyseFile, Analysis } from '#core/analysis.ts';
import { drawProcess, type PictureLook } from '#core/picture/draw-process.ts';
import { describePicture } from '#core/picture/describe-picture.ts';
import { evaluateFlows } from '#core/flow/evaluate-flow.ts';
import type { Language } from '#core/language.ts';
import { type LensName, lensOf, needsAnalysis } from '#core/picture/lens/lens.ts';
import type { Svg } from '#core/picture/svg-markup.ts';
import { ok, type Result } from '#core/problem/problem.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { titleOfFile as titleOfModel } from '#core/report/document/title-of-file.ts';
import { analyseFileOf } from '../analyse-document.ts';
import { drawingsOf } from '../drawings-of.ts';
import { assignmentsOf } from '../mappe/assignments-of.ts';
import { openDocument, type OpenedDocument, titleOfFile } from '../open-document.ts';
import { processLabels } from '../process-labels.ts';

export interface DrawWishes extends Omit<PictureLook, 'lens' | 'title'> {
  readonly lens: LensName | 'none';
  /** Name of the process above its drawing. */
  readonly withTitle: boolean;
  readonly language: Language;
  /** Day the guard rails are read at, YYYY-MM-DD. */
  readonly today: string;
}

export interface DrawnPicture {
  /** Unique within the document, without ending; not yet a safe file name. */
  readonly name: string;
  readonly title: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly picture: Svg;
}

/** Every drawing of every process of a BPMN file or Mappe, as the window would save it. */
export function drawDocument(name: string, bytes: Uint8Array, wishes: DrawWishes): Result<readonly DrawnPicture[]> {
  const opened = openDocument(name, bytes);
  if (!opened.ok) return opened;
  const { processes } = opened.value;
  const { lens, withTitle, language, today, ...look } = wishes;
  const labels = processLabels(processes);
  const files = processes.map(({ entry, bpmn }) => ({
    ...analyseFileOf(labels.get(entry.id)!, bpmn.model, bpmn.annotations, bpmn.issues),
    key: entry.id,
  }));
  const flows = evaluateFlows(files);
  const analysis = needsAnalysis(lens) ? analysisOf(opened.value, files, today) : null;
  const names = new Map<string, number>();
  return ok(
    processes.flatMap(({ entry, bpmn }, at) => {
      const { file, model, annotations } = files[at]!;
      const title = titleOfModel({ file: titleOfFile(entry.fileName), model });
      return drawingsOf(bpmn).map((drawing): DrawnPicture => {
        const base = processes.length === 1 ? titleOfFile(name) : title;
        const count = (names.get(base) ?? 0) + 1;
        names.set(base, count);
        return {
          name: count === 1 ? base : `${base} ${count}`,
          title,
          alt: describePicture(model, annotations, drawing, language),
          picture: drawProcess(model, annotations, drawing, language, {
            ...look,
            lens: lensOf(lens, { file, model, annotations, flow: flows[at]!, analysis }, language),
            title: withTitle ? title : null,
          }),
        };
      });
    }),
  );
}

/** Use cases come from the processes as they are today, and from what they shall become only where there are no others. */
function analysisOf({ mappe, processes }: OpenedDocument, files: readonly AnalyseFile[], today: string): Analysis {
  const current = files.filter((_, at) => processes[at]!.entry.role === 'ist');
  const { useCases, profile, answers, criteria } = mappe;
  return analyse({
    files: current.length > 0 ? current : files,
    useCases,
    profile,
    answers,
    assignments: assignmentsOf(mappe),
    criteria: criteria ?? DEFAULT_CRITERIA,
    today,
    oneDocument: true,
  });
}
