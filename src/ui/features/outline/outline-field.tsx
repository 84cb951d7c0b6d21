import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { jsonFaultText } from '#core/outline/json-fault-text.ts';
import { outlineOfJson } from '#core/outline/outline-of-json.ts';
import { outlineOfList } from '#core/outline/outline-of-list.ts';
import type { OutlineFault } from '#core/outline/outline.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { outlineTexts } from './outline-texts.ts';
import { breakLine, indentLines, insertText, type Typed } from './typing-keys.ts';

/** Where lines are typed; what was not understood is underlined in place. */
export function OutlineField({
  field,
  text,
  faults,
  onType,
  onPlace,
  onRefuse,
  onAccept,
  onLeave,
}: {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly faults: readonly OutlineFault[];
  readonly onType: (text: string) => void;
  /** The cursor moved to this place of the text. */
  readonly onPlace: (at: number) => void;
  /** What was pasted cannot be read, and why; null = forget it. */
  readonly onRefuse: (reason: string | null) => void;
  readonly onAccept: () => void;
  readonly onLeave: () => void;
}) {
  const t = useTexts(outlineTexts);
  const language = useLanguage();
  const marks = useRef<HTMLPreElement>(null);
  const selection = useRef<readonly [number, number] | null>(null);

  useLayoutEffect(() => {
    if (selection.current === null) return;
    field.current?.setSelectionRange(...selection.current);
    selection.current = null;
  });

  const typed = (): Typed => ({ text, from: field.current!.selectionStart, to: field.current!.selectionEnd });
  const put = ({ text: changed, from, to }: Typed) => {
    selection.current = [from, to];
    onType(changed);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onAccept();
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Tab' && !event.altKey && !event.ctrlKey) put(indentLines(typed(), event.shiftKey ? -1 : 1));
    else if (event.key === 'Enter' && !event.shiftKey) put(breakLine(typed()));
    else return;
    event.preventDefault();
  };

  return (
    <div className="outline-field">
      <pre ref={marks} aria-hidden>
        {marked(text, faults)}
      </pre>
      <textarea
        ref={field}
        aria-label={t.text}
        aria-describedby="outline-hint"
        placeholder={t.placeholder}
        spellCheck
        wrap="off"
        autoFocus
        value={text}
        onChange={(event) => onType(event.target.value)}
        onSelect={(event) => onPlace(event.currentTarget.selectionStart)}
        onScroll={(event) => {
          const { scrollTop, scrollLeft } = event.currentTarget;
          marks.current?.scrollTo(scrollLeft, scrollTop);
        }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          const draft = outlineOfJson(pasted, language);
          const lines = draft === null ? outlineOfList(pasted, language) : 'lines' in draft ? draft.lines : null;
          onRefuse(draft !== null && 'fault' in draft ? jsonFaultText(draft.fault, language) : null);
          if (draft === null && lines === null) return;
          event.preventDefault();
          if (lines !== null) put(insertText(typed(), lines));
        }}
      />
    </div>
  );
}

/** The text with its faults underlined; nothing of it is read out, the sentences below are. */
function marked(text: string, faults: readonly OutlineFault[]) {
  return text.split('\n').map((line, index) => {
    const own = faults.filter((fault) => fault.line === index + 1);
    const parts: (string | { readonly at: number; readonly words: string })[] = [];
    let at = 0;
    for (const { column, length } of own) {
      const from = Math.max(at, column - 1);
      const to = Math.max(from, column - 1 + length);
      parts.push(line.slice(at, from), { at: from, words: line.slice(from, to) });
      at = to;
    }
    parts.push(`${line.slice(at)}\n`);
    // oxlint-disable-next-line react/no-array-index-key -- a line is its number
    return <span key={index}>{parts.map((part) => (typeof part === 'string' ? part : <mark key={part.at}>{part.words}</mark>))}</span>;
  });
}
