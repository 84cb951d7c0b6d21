import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHistory } from '#ui/document/history.ts';

/** A document that is a list of words; every step appends or takes back one. */
function createWords() {
  const words: string[] = [];
  const history = createHistory(() => undefined);
  const write = (word: string) => {
    words.push(word);
    history.push({ undo: () => words.pop(), redo: () => words.push(word) });
  };
  return { words, history, write };
}

describe('the history of a document', () => {
  it('takes back and repeats in the order of doing', () => {
    const { words, history, write } = createWords();
    write('a');
    write('b');
    history.undo();
    expect(words).toEqual(['a']);
    history.redo();
    expect(words).toEqual(['a', 'b']);
  });

  it('forgets what was taken back once something new is done', () => {
    const { words, history, write } = createWords();
    write('a');
    history.undo();
    write('b');
    expect(history.canRedo).toBe(false);
    expect(words).toEqual(['b']);
  });

  it('knows the saved state again after undo, and never when it was lost', () => {
    const { history, write } = createWords();
    write('a');
    history.markSaved();
    write('b');
    expect(history.isSaved).toBe(false);
    history.undo();
    expect(history.isSaved).toBe(true);
    history.undo();
    write('c');
    expect(history.isSaved).toBe(false);
    history.undo();
    expect(history.isSaved).toBe(false);
  });

  it('keeps "something to save" when steps can no longer be taken back', () => {
    const { history, write } = createWords();
    write('a');
    history.forget();
    expect([history.canUndo, history.isSaved]).toEqual([false, false]);
    history.markSaved();
    history.forget();
    expect(history.isSaved).toBe(true);
  });

  it('says while it replays', () => {
    const seen: boolean[] = [];
    const history = createHistory(() => undefined);
    history.push({ undo: () => seen.push(history.isReplaying), redo: () => seen.push(history.isReplaying) });
    history.undo();
    history.redo();
    expect([...seen, history.isReplaying]).toEqual([true, true, false]);
  });

  it('undoing everything leads back to the beginning, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ minLength: 1 }), fc.constant('undo'), fc.constant('redo'))), (actions) => {
        const { words, history, write } = createWords();
        for (const action of actions) {
          if (action === 'undo') history.undo();
          else if (action === 'redo') history.redo();
          else write(action);
        }
        const end = [...words];
        let steps = 0;
        for (; history.canUndo; steps += 1) history.undo();
        expect(words).toEqual([]);
        for (; steps > 0; steps -= 1) history.redo();
        expect(words).toEqual(end);
      }),
    );
  });
});
