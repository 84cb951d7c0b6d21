import type { FlowNode } from '../process/process-model.ts';
import type { TextSize } from './text-size.ts';

/** Sizes from look.md: a step has room for the badge (46 px) and four lines of text. */
export const STEP: TextSize = { width: 136, height: 104 };
export const EVENT: TextSize = { width: 36, height: 36 };
export const GATEWAY: TextSize = { width: 50, height: 50 };
export const DATA_OBJECT: TextSize = { width: 36, height: 50 };
export const DATA_STORE: TextSize = { width: 50, height: 50 };

/** Docking places of a step, px from its middle: along the top and bottom, and along the sides. */
export const COLUMN_PORTS = [-34, 0, 34] as const;
export const ROW_PORTS = [-26, 0, 26] as const;

/** Widths of the gaps, px. */
export const COLUMN_GAP = 48;
export const ROW_GAP = 28;
export const POOL_GAP = 56;
/** Between two parallel lines, and between a line and a shape beside it. */
export const LINE_GAP = 14;
export const LINE_MARGIN = 16;
/** Band with the name at the left of a pool or lane (bpmn-js draws it 30 wide). */
export const HEADER = 30;
export const BLACK_BOX_HEIGHT = 60;
export const SUB_PROCESS_PADDING = 20;
/** Room above the first line inside a sub-process for its name. */
export const SUB_PROCESS_TITLE = 28;

export function sizeOf(node: FlowNode): TextSize {
  switch (node.kind) {
    case 'activity':
      return STEP;
    case 'gateway':
      return GATEWAY;
    case 'event':
      return EVENT;
  }
}
