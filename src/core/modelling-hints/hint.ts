import type { GatewayType } from '../process/process-model.ts';

/** Kinds of hints; each is the name of its file in `rules/`. */
export type HintCode =
  | 'step-unnamed'
  | 'gateway-unnamed'
  | 'branch-unlabelled'
  | 'event-unnamed'
  | 'start-missing'
  | 'end-missing'
  | 'disconnected'
  | 'implicit-start'
  | 'implicit-end'
  | 'implicit-split'
  | 'fake-join'
  | 'superfluous-gateway'
  | 'superfluous-terminate'
  | 'gateway-joins-and-splits'
  | 'several-blank-starts'
  | 'duplicate-flow'
  | 'sub-process-typed-start'
  | 'event-sub-process-blank-start'
  | 'ad-hoc-with-events'
  | 'event-gateway-target'
  | 'link-without-partner'
  | 'complex-gateway'
  | 'inclusive-gateway'
  | 'overlapping'
  | 'noun-for-step'
  | 'gateway-not-a-question'
  | 'several-steps-in-one'
  | 'step-without-lane'
  | 'name-too-long'
  | 'same-name-twice'
  | 'process-too-large';

/** What could be drawn or named more clearly at one place: a hint to people, never a fault and never in the way. */
export interface Hint {
  readonly code: HintCode;
  /** Id of a flow node, sequence flow, process or sub-process. */
  readonly element: string;
  /** What the sentence needs: names and numbers, ids as a comma-separated list. */
  readonly params: Readonly<Record<string, string | number>>;
  /** null = people have to think about it themselves. */
  readonly fix: ModelFix | null;
}

/** A change of the drawing as data; who owns the drawing carries it out as one step of undo. */
export type ModelFix =
  | { readonly kind: 'rename'; readonly element: string; readonly name: string; readonly because: 'question' | 'verb' }
  /** New events before or after nodes where the flow begins or ends. */
  | { readonly kind: 'addStart' | 'addEnd'; readonly nodes: readonly string[] }
  /** A gateway where the flows into (join) or out of (split) a node meet. */
  | { readonly kind: 'insertGateway'; readonly node: string; readonly side: 'join' | 'split'; readonly type: GatewayType }
  /** Takes a node with one way in and one way out off the flow. */
  | { readonly kind: 'bridge'; readonly node: string }
  | { readonly kind: 'removeFlow'; readonly flow: string }
  /** Marks the way that is taken when no other one is. */
  | { readonly kind: 'setDefault'; readonly node: string; readonly flow: string }
  /** Makes an event a plain one. */
  | { readonly kind: 'plainEvent'; readonly event: string }
  /** Opens "Schritt aufteilen": what becomes of it people decide. */
  | { readonly kind: 'splitStep'; readonly step: string };
