import { useMemo } from 'react';
import type { Tag } from '#core/annotation/annotation.ts';
import { formatQuantity } from '#core/annotation/number-format.ts';
import { stepsInFlowOrder } from '#core/process/flow-order.ts';
import { useDocument } from '../../document/use-document.ts';
import { useLanguage } from '../../language/use-texts.ts';

/** One step as a room reads it. */
export interface PresentedStep {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly lane: string;
  readonly tag: Tag;
  /** null = unknown. */
  readonly minutes: string | null;
}

/** The steps of the process on screen in flow order. */
export function usePresentedSteps(): readonly PresentedStep[] {
  const language = useLanguage();
  const snapshot = useDocument((state) => state.snapshot);
  return useMemo(() => {
    if (snapshot === null) return [];
    const lanes = new Map(snapshot.model.lanes.map((lane) => [lane.id, lane.name ?? '']));
    return stepsInFlowOrder(snapshot.model).map((step, position) => {
      const annotation = snapshot.annotations.nodes.get(step.id);
      return {
        id: step.id,
        index: position + 1,
        name: step.name ?? '',
        lane: (step.lane === null ? undefined : lanes.get(step.lane)) ?? '',
        tag: annotation?.tag ?? 'open',
        minutes: annotation === undefined ? null : formatQuantity(annotation.handlingMinutes, language),
      };
    });
  }, [snapshot, language]);
}
