import type { PartDefinition } from './part.ts';
import { findingsPart } from './parts/findings.part.ts';
import { glossaryPart } from './parts/glossary.part.ts';
import { guardRailsPart } from './parts/guard-rails.part.ts';
import { humanPart } from './parts/human.part.ts';
import { methodPart } from './parts/method.part.ts';
import { noticePart } from './parts/notice.part.ts';
import { processesPart } from './parts/processes.part.ts';
import { roadmapPart } from './parts/roadmap.part.ts';
import { summaryPart } from './parts/summary.part.ts';
import { useCasesPart } from './parts/use-cases.part.ts';

/** Chapters in reading order. */
export const PARTS: readonly PartDefinition[] = [
  summaryPart,
  processesPart,
  useCasesPart,
  humanPart,
  guardRailsPart,
  roadmapPart,
  findingsPart,
  methodPart,
  glossaryPart,
  noticePart,
];
