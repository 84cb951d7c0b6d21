import type { View } from '../document/document-store.ts';
import { SCALES } from '../document/settings-store.ts';
import { defineTexts, type Texts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { overlays } from './overlays.ts';
import { nextLens, presentation, startPresentation, stopPresentation } from './presentation.ts';

export const VIEW_NAMES: Readonly<Record<View, Texts<string>>> = {
  outline: defineTexts({ de: 'Schreiben', en: 'Write' }),
  model: defineTexts({ de: 'Modell', en: 'Model' }),
  steps: defineTexts({ de: 'Schritte', en: 'Steps' }),
  useCases: defineTexts({ de: 'Use Cases', en: 'Use cases' }),
  guardRails: defineTexts({ de: 'Leitplanken', en: 'Guard rails' }),
  kompass: defineTexts({ de: 'Kompass', en: 'Kompass' }),
  report: defineTexts({ de: 'Bericht', en: 'Report' }),
};

export const VIEWS = ['model', 'steps', 'useCases', 'guardRails', 'kompass', 'report'] as const satisfies readonly View[];

const viewCommand = (view: View, index: number): Command => ({
  id: `view.${view}`,
  label: { de: `Ansicht: ${VIEW_NAMES[view].de}`, en: `View: ${VIEW_NAMES[view].en}` },
  keys: [`Alt+${index + 1}`],
  isEnabled: ({ document }) => document.phase === 'open',
  run: ({ session }) => session.show(view),
});

const scaleCommand = (id: string, direction: 1 | -1, keys: readonly string[], label: Texts<string>): Command => ({
  id,
  label,
  keys,
  isEnabled: ({ settings }) => SCALES[SCALES.indexOf(settings.scale as (typeof SCALES)[number]) + direction] !== undefined,
  run({ settings }) {
    const next = SCALES[SCALES.indexOf(settings.getState().scale as (typeof SCALES)[number]) + direction];
    if (next !== undefined) settings.setState({ scale: next });
  },
});

export const viewCommands: readonly Command[] = [
  ...VIEWS.map(viewCommand),
  scaleCommand('view.larger', 1, ['Mod++', 'Mod+='], defineTexts({ de: 'Anzeige größer', en: 'Larger display' })),
  scaleCommand('view.smaller', -1, ['Mod+-'], defineTexts({ de: 'Anzeige kleiner', en: 'Smaller display' })),
  {
    id: 'view.fit',
    label: defineTexts({ de: 'Ganze Zeichnung zeigen', en: 'Show whole drawing' }),
    keys: ['Mod+0'],
    views: ['model'],
    isEnabled: ({ document }) => document.phase === 'open',
    run: ({ session }) => session.diagram?.zoomTo('fit'),
  },
  {
    id: 'view.present',
    label: defineTexts({ de: 'Vorführen', en: 'Present' }),
    keys: ['F5'],
    isEnabled: ({ document }) => document.phase === 'open' && document.snapshot !== null,
    run: ({ session }) => (presentation.getState().isOn ? stopPresentation() : startPresentation(session)),
  },
  {
    id: 'view.endPresentation',
    label: defineTexts({ de: 'Vorführen beenden', en: 'End presenting' }),
    keys: ['Escape'],
    isEnabled: () => presentation.getState().isOn,
    run: stopPresentation,
  },
  {
    id: 'view.nextLens',
    label: defineTexts({ de: 'Nächste Linse', en: 'Next lens' }),
    keys: ['Alt+L'],
    views: ['model'],
    isEnabled: ({ document }) => document.phase === 'open',
    run: nextLens,
  },
  {
    id: 'view.overview',
    label: defineTexts({ de: 'Übersicht der Zeichnung ein- oder ausblenden', en: 'Show or hide the map of the drawing' }),
    keys: ['Mod+Alt+M'],
    views: ['model'],
    isEnabled: ({ document }) => document.phase === 'open',
    run: ({ session }) => session.diagram?.toggleOverview(),
  },
  {
    id: 'view.theme',
    label: defineTexts({ de: 'Hell oder dunkel', en: 'Light or dark' }),
    keys: ['Mod+Alt+D'],
    isEnabled: () => true,
    run({ settings }) {
      const dark = document.documentElement.dataset['theme'] === 'dark';
      settings.setState({ theme: dark ? 'light' : 'dark' });
    },
  },
  {
    id: 'view.outline',
    label: defineTexts({ de: 'Als Text schreiben', en: 'Write as text' }),
    keys: ['Mod+Alt+T'],
    isEnabled: ({ document }) => document.phase === 'open' && document.file?.readOnly !== true,
    run: ({ session }) => session.show('outline'),
  },
  {
    id: 'view.palette',
    label: defineTexts({ de: 'Befehl oder Schritt suchen', en: 'Find a command or step' }),
    keys: ['Mod+K'],
    isEnabled: () => true,
    run: () => overlays.setState({ open: 'palette' }),
  },
  {
    id: 'view.keys',
    label: defineTexts({ de: 'Alle Tasten', en: 'All keys' }),
    keys: ['?', 'F1'],
    isEnabled: () => true,
    run: () => overlays.setState({ open: 'keys' }),
  },
  {
    id: 'view.suggestions',
    label: defineTexts({ de: 'Vorschläge ein- oder ausblenden', en: 'Show or hide suggestions' }),
    keys: ['Mod+Alt+V'],
    isEnabled: () => true,
    run: ({ settings }) => settings.setState({ suggestions: !settings.getState().suggestions }),
  },
  {
    id: 'view.language',
    label: defineTexts({ de: 'Sprache: English', en: 'Language: Deutsch' }),
    keys: [],
    isEnabled: () => true,
    run: ({ settings }) => settings.setState({ language: settings.getState().language === 'de' ? 'en' : 'de' }),
  },
];
