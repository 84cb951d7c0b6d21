import type { EventBus } from '../../bpmn-js.ts';

interface KeyPressed {
  readonly keyEvent: KeyboardEvent;
  stopPropagation(): void;
}

interface MoveSelection {
  moveSelection(direction: string, accelerated: boolean): void;
}

/** Before every key binding of bpmn-js. */
const FIRST = 10_000;
const WITH_COMMAND = new Set(['z', 'y', 'k', 's', 'f', '0', '+', '-', '=', 'enter']);
const PLAIN = new Set(['0', '1', '2', '3', 'n', 'p', 't', '?', 'tab', 'arrowleft', 'arrowright', 'arrowup', 'arrowdown', 'f5']);
const DIRECTIONS = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

/**
 * Keys of the drawing that belong to the program (ux.md, Keys) are left to it: bpmn-js would undo a second time, move
 * shapes on arrows or open its own menu on N. Alt + arrow moves what is selected, so nothing needs a mouse.
 */
export class CanvasKeys {
  static $inject = ['eventBus', 'keyboardMoveSelection'];

  constructor(eventBus: EventBus, moveSelection: MoveSelection) {
    eventBus.on<KeyPressed>('keyboard.keydown', FIRST, (event) => {
      const key = event.keyEvent;
      const direction = DIRECTIONS.get(key.key);
      if (direction && key.altKey) {
        moveSelection.moveSelection(direction, !key.shiftKey);
        return true;
      }
      if (belongsToProgram(key)) event.stopPropagation();
      return undefined;
    });
  }
}

function belongsToProgram(key: KeyboardEvent): boolean {
  const name = key.key.toLowerCase();
  return key.ctrlKey || key.metaKey ? WITH_COMMAND.has(name) : PLAIN.has(name);
}
