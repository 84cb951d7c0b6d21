import type { DiagramModule } from '../../bpmn-js.ts';
import { DocumentEdits } from './document-edits.ts';

export const documentEdits: DiagramModule = { __init__: ['documentEdits'], documentEdits: ['type', DocumentEdits] };
