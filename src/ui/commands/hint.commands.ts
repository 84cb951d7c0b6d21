import { isActivity } from '#core/process/queries.ts';
import { problemsPatch } from '../document/annotation-patches.ts';
import type { DocumentState } from '../document/document-store.ts';
import { openProblems } from '../document/suggested-problems.ts';
import { defineTexts } from '../language/use-texts.ts';
import type { Command } from './command.ts';
import { overlays } from './overlays.ts';

/** The one selected step; null = none or several. */
const onlyStep = ({ selection, snapshot }: DocumentState): string | null => {
  const steps = snapshot?.model.flowNodes.filter((node) => isActivity(node) && selection.includes(node.id)) ?? [];
  const [step] = steps;
  if (step === undefined || steps.length > 1 || snapshot!.model.flowNodes.some(({ scope }) => scope === step.id)) return null;
  return step.id;
};

const firstProblem = (state: DocumentState) => {
  const step = onlyStep(state);
  return step === null || state.snapshot === null ? null : (openProblems(state.snapshot, step)[0] ?? null);
};

const isOpenForChange = ({ phase, file }: DocumentState): boolean => phase === 'open' && file?.readOnly !== true;

/** What the program proposes about steps and their drawing. */
export const hintCommands: readonly Command[] = [
  {
    id: 'step.split',
    label: defineTexts({ de: 'Schritt aufteilen …', en: 'Split the step …' }),
    keys: ['Mod+Shift+Enter'],
    views: ['model', 'steps'],
    isEnabled: ({ document }) => isOpenForChange(document) && onlyStep(document) !== null,
    run: () => overlays.setState({ open: 'splitStep' }),
  },
  {
    id: 'step.acceptProblem',
    label: defineTexts({ de: 'Vorgeschlagenes Problemfeld übernehmen', en: 'Accept suggested problem field' }),
    keys: ['Alt+P'],
    views: ['model', 'steps'],
    isEnabled: ({ document, settings }) => settings.suggestions && isOpenForChange(document) && firstProblem(document) !== null,
    run({ session }) {
      const state = session.store.getState();
      const [step, problem] = [onlyStep(state), firstProblem(state)];
      if (step === null || problem === null) return;
      const problems = state.snapshot?.annotations.nodes.get(step)?.problems ?? [];
      session.annotate(new Map([[step, problemsPatch([...problems, { kind: problem.kind, severity: null, text: '' }])]]));
    },
  },
  {
    id: 'view.hintMarks',
    label: defineTexts({ de: 'Zeichen für Hinweise ein- oder ausblenden', en: 'Show or hide signs of hints' }),
    keys: ['Mod+Alt+H'],
    isEnabled: () => true,
    run: ({ settings }) => settings.setState({ hintMarks: !settings.getState().hintMarks }),
  },
  {
    id: 'view.hintRules',
    label: defineTexts({ de: 'Regeln für gutes BPMN …', en: 'Rules of good BPMN …' }),
    keys: [],
    isEnabled: () => true,
    run: () => overlays.setState({ open: 'hintRules' }),
  },
];
