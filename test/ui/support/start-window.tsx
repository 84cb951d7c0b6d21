import axe from 'axe-core';
import { createRoot, type Root } from 'react-dom/client';
import { createMemoryWorld, type MemoryWorld } from '#platform/memory.ts';
import { startApp } from '#ui/start-app.tsx';
import '#ui/look/fonts.css';
import '#ui/look/tokens.css';
import '#ui/look/base.css';

export interface OpenWindow {
  readonly world: MemoryWorld;
  /** Every finding of axe in the window as it is now, one line each. */
  audit(): Promise<readonly string[]>;
}

let root: Root | null = null;

/** The whole program in this page, with one file opened by arriving. */
export async function startWindow(name: string, text: string, settings: Readonly<Record<string, unknown>> = {}): Promise<OpenWindow> {
  root?.unmount();
  document.body.replaceChildren();
  const container = document.body.appendChild(document.createElement('div'));
  container.id = 'root';
  const world = createMemoryWorld({ [name]: new TextEncoder().encode(text) });
  await world.platform.writeSetting('settings', JSON.stringify(settings));
  root = createRoot(container);
  root.render(await startApp(world.platform));
  world.arrive([name]);
  return {
    world,
    async audit() {
      const { violations } = await axe.run(document, { rules: { region: { enabled: false } } });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    },
  };
}
