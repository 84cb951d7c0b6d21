import type { FileAnalysis } from '../../analysis.ts';
import { oneLine } from './blocks.ts';

/** What people call a file: its first process with a name, else the file itself. */
export const titleOfFile = ({ file, model }: Pick<FileAnalysis, 'file' | 'model'>): string =>
  oneLine(model.processes.find(({ name }) => name !== null && name.trim() !== '')?.name, file);
