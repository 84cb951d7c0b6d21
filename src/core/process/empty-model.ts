import type { ProcessModel } from './process-model.ts';

/** A model in which nothing is: of a file that cannot be read. */
export const EMPTY_MODEL: ProcessModel = {
  processes: [],
  participants: [],
  messageFlows: [],
  flowNodes: [],
  sequenceFlows: [],
  lanes: [],
  dataItems: [],
  dataAssociations: [],
  textAnnotations: [],
};
