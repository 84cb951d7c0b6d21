import type { AnalyseFile } from '#core/analysis.ts';

/** A process on its way to a worker; model or annotations null = as they were sent before. */
export interface SentFile {
  readonly file: string;
  readonly key: string;
  readonly model: AnalyseFile['model'] | null;
  readonly annotations: AnalyseFile['annotations'] | null;
}

type KeptFile = Pick<AnalyseFile, 'model' | 'annotations'>;

const keyOf = ({ key, file }: AnalyseFile): string => key ?? file;

/** Sends of each process only what is another object than last time: the window is busy while it copies, and a Mappe has many processes. */
export function createFileSender(): (files: readonly AnalyseFile[]) => readonly SentFile[] {
  let before: ReadonlyMap<string, AnalyseFile> = new Map();
  return (files) => {
    const sent = files.map((file): SentFile => {
      const last = before.get(keyOf(file));
      return {
        file: file.file,
        key: keyOf(file),
        model: last?.model === file.model ? null : file.model,
        annotations: last?.annotations === file.annotations ? null : file.annotations,
      };
    });
    before = new Map(files.map((file) => [keyOf(file), file]));
    return sent;
  };
}

/** The other end: puts what comes and what is kept together. Issues and problems stay at home, nothing is calculated with them. */
export function createFileKeeper(): (sent: readonly SentFile[]) => readonly AnalyseFile[] {
  let kept: ReadonlyMap<string, KeptFile> = new Map();
  return (sent) => {
    const files = sent.map(({ file, key, model, annotations }): AnalyseFile => {
      const last = kept.get(key);
      const now = { model: model ?? last?.model, annotations: annotations ?? last?.annotations };
      if (now.model === undefined || now.annotations === undefined) throw new Error(`process ${key} was never sent`);
      return { file, key, model: now.model, annotations: now.annotations, issues: [], problems: [] };
    });
    kept = new Map(files.map((file) => [keyOf(file), file]));
    return files;
  };
}
