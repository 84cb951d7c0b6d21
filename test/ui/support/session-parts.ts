import { analyse } from '#core/analyse.ts';
import type { Platform } from '#platform/platform.ts';
import type { Analyser } from '#ui/document/live/analyser.ts';
import type { SessionParts } from '#ui/document/document-session.ts';
import { noReportMaker } from './no-report-maker.ts';

/** Analyses at once, in the test itself; what else an analyser can is answered with nothing. */
export const directAnalyser: Analyser = {
  run: async (input) => analyse(input),
  count: async () => null,
  hints: async () => null,
  cycleTimes: async () => new Map(),
  dispose: () => undefined,
};

const nothingIsDrawn = (): never => {
  throw new Error('nothing is drawn here');
};

/** What a session needs around it, with a person who always answers the same; a test names what it needs otherwise. */
export const sessionParts = (platform: Platform, instead: Partial<SessionParts> = {}): SessionParts => ({
  platform,
  analyser: directAnalyser,
  createDiagram: async () => nothingIsDrawn(),
  diagramTexts: nothingIsDrawn,
  language: () => 'de',
  today: () => '2027-02-01',
  askUnsaved: async () => 'discard',
  askOverwrite: async () => 'stay',
  askReload: async () => 'stay',
  askMerge: async () => null,
  askPersonal: async () => 'keep',
  askLoss: async () => 'write',
  askReplace: async () => 'stay',
  reportMaker: noReportMaker,
  ...instead,
});
