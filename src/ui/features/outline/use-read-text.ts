import { wrap } from 'comlink';
import { useEffect, useState } from 'react';
import { onlyNewest } from '../../document/live/analyser.ts';
import type { Language } from '../../language/use-texts.ts';
import type { OutlineDoor } from './outline-worker.ts';
import type { ReadText } from './read-typed.ts';

/** What the text was read as, and the text it belongs to: typing goes on while the newest is read and drawn in a worker. */
export function useReadText(text: string, language: Language): { readonly of: string; readonly read: ReadText } | null {
  const [door, setDoor] = useState<{ readonly read: (text: readonly [string, Language]) => Promise<ReadText | null> } | null>(null);
  const [shown, setShown] = useState<{ readonly of: string; readonly read: ReadText } | null>(null);

  useEffect(() => {
    const worker = new Worker(new URL('./outline-worker.ts', import.meta.url), { type: 'module', name: 'outline' });
    const remote = wrap<OutlineDoor>(worker);
    // oxlint-disable-next-line react/set-state-in-effect -- the worker lives as long as the page
    setDoor({ read: onlyNewest(([typed, spoken]: readonly [string, Language]) => remote.read(typed, spoken)) });
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    let current = true;
    void door?.read([text, language]).then((read) => {
      if (current && read !== null) setShown({ of: text, read });
    });
    return () => {
      current = false;
    };
  }, [door, text, language]);

  return shown;
}
