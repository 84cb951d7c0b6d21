import type { FileAnalysis } from '../../analysis.ts';
import { oneLine } from './blocks.ts';

/** What people call a file: its first process with a name, else the file itself. */
export const titleOfFile = ({ file, model }: Pick<FileAnalysis, 'file' | 'model'>): string =>
  oneLine(model.processes.find(({ name }) => name !== null && name.trim() !== '')?.name, file);

/** What a report is called: one process by its name, several by that of their Mappe or folder. */
export function titleOfReport(files: readonly FileAnalysis[], name: string): string {
  const [only, ...others] = files.filter(({ problems }) => problems.length === 0);
  return only === undefined || others.length > 0 ? name : titleOfFile({ ...only, file: name });
}
