import type { Quadrant } from '../ranking/ranking.ts';
import type { Workstream } from '../guard-rails/rule-pack.ts';
import type { KompassPointState } from './kompass-point.ts';

/** Kinds of groundwork several use cases may wait for; done once, they serve all of them. */
export type FoundationKind = 'process' | 'data' | 'coDetermination' | 'dataProtection' | 'training' | 'governance';

export interface RoadmapUseCase {
  readonly id: string;
  readonly kind: 'section' | 'theme' | 'withoutTechnology';
  readonly quadrant: Quadrant | null;
  /** Position in the ranking, 1 = best; null = not ranked ("erst klären"). */
  readonly rank: number | null;
  /** A prohibition applies. */
  readonly excluded: boolean;
  readonly usesAi: boolean;
  readonly kompass: readonly KompassPointState[];
  /** Workstreams of applying measures that are not done. */
  readonly pendingWorkstreams: readonly Workstream[];
  /** Ids of use cases that must come first, said by people. */
  readonly after: readonly string[];
}

export interface Foundation {
  readonly kind: FoundationKind;
  /** Use cases that wait for it. */
  readonly for: readonly string[];
}

export type WaveKind = 'foundations' | 'quickWins' | 'pilots' | 'later';

export interface RoadmapItem {
  readonly id: string;
  /** Foundations it waits for. */
  readonly needs: readonly FoundationKind[];
  readonly after: readonly string[];
}

/** Waves in their order; a use case never stands before what it waits for. */
export interface Roadmap {
  readonly foundations: readonly Foundation[];
  readonly waves: readonly { readonly kind: Exclude<WaveKind, 'foundations'>; readonly items: readonly RoadmapItem[] }[];
  /** Too little is known to place them (method 5, rule 6). */
  readonly clarifyFirst: readonly string[];
  readonly excluded: readonly string[];
  /** Use cases that wait for each other in a circle; people have to cut it. */
  readonly circular: readonly string[];
}

const WAVES = ['quickWins', 'pilots', 'later'] as const;

/** Roadmap in waves: foundations, quick wins, pilots, later. Within a wave the ranking decides. */
export function roadmapOf(useCases: readonly RoadmapUseCase[]): Roadmap {
  const planned = useCases.filter((useCase) => !useCase.excluded && useCase.rank !== null);
  const known = new Map(planned.map((useCase) => [useCase.id, useCase]));
  const circular = planned.filter((useCase) => reaches(useCase, useCase.id, known)).map((useCase) => useCase.id);
  const needs = new Map(planned.map((useCase) => [useCase.id, foundationsFor(useCase)]));
  const waves = new Map(planned.map((useCase) => [useCase.id, waveOf(useCase, needs, known, new Set(circular))]));
  return {
    foundations: gather(planned, needs),
    waves: WAVES.map((kind, index) => ({
      kind,
      items: planned
        .filter((useCase) => waves.get(useCase.id) === index)
        .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ id, after }) => ({ id, needs: needs.get(id) ?? [], after: after.filter((other) => known.has(other)) })),
    })),
    clarifyFirst: useCases.filter((useCase) => !useCase.excluded && useCase.rank === null).map((useCase) => useCase.id),
    excluded: useCases.filter((useCase) => useCase.excluded).map((useCase) => useCase.id),
    circular,
  };
}

const FOUNDATION_OF_POINT: ReadonlyMap<number, FoundationKind> = new Map([
  [1, 'governance'],
  [4, 'data'],
  [10, 'process'],
]);
const FOUNDATION_OF_STREAM: ReadonlyMap<Workstream, FoundationKind> = new Map([
  ['staff', 'coDetermination'],
  ['data', 'dataProtection'],
  ['legal', 'dataProtection'],
  ['training', 'training'],
]);

function foundationsFor(useCase: RoadmapUseCase): readonly FoundationKind[] {
  // Leaving out or simplifying needs the process, no data and no technology.
  const points = useCase.kind === 'withoutTechnology' ? [10] : [1, 4, 10];
  const open = useCase.kompass.filter(({ point, state }) => points.includes(point) && state !== 'ready');
  return [
    ...new Set([
      ...open.flatMap(({ point }) => FOUNDATION_OF_POINT.get(point) ?? []),
      ...useCase.pendingWorkstreams.flatMap((stream) => FOUNDATION_OF_STREAM.get(stream) ?? []),
    ]),
  ];
}

/** What keeps a use case out of the first wave: it has to be ready before anything starts. */
const GROUNDWORK: ReadonlySet<FoundationKind> = new Set(['data', 'coDetermination', 'dataProtection']);

function waveOf(
  useCase: RoadmapUseCase,
  needs: ReadonlyMap<string, readonly FoundationKind[]>,
  known: ReadonlyMap<string, RoadmapUseCase>,
  circular: ReadonlySet<string>,
): number {
  const own = ownWave(useCase, needs.get(useCase.id) ?? []);
  if (circular.has(useCase.id)) return WAVES.length - 1;
  const before = useCase.after.flatMap((id) => known.get(id) ?? []);
  return Math.max(own, ...before.map((other) => Math.min(WAVES.length - 1, waveOf(other, needs, known, circular) + 1)));
}

function ownWave({ kompass, quadrant, usesAi }: RoadmapUseCase, needs: readonly FoundationKind[]): number {
  if (quadrant === 'later' || quadrant === null) return 2;
  if (kompass.some(({ state }) => state === 'blocked')) return quadrant === 'plan' ? 2 : 1;
  const needsGroundwork = needs.some((kind) => GROUNDWORK.has(kind));
  return usesAi || needsGroundwork || quadrant === 'plan' ? 1 : 0;
}

function gather(planned: readonly RoadmapUseCase[], needs: ReadonlyMap<string, readonly FoundationKind[]>): readonly Foundation[] {
  const waiting = new Map<FoundationKind, string[]>();
  for (const { id } of planned) for (const kind of needs.get(id) ?? []) waiting.set(kind, [...(waiting.get(kind) ?? []), id]);
  return [...waiting]
    .map(([kind, ids]) => ({ kind, for: ids }))
    .toSorted((a, b) => b.for.length - a.for.length || a.kind.localeCompare(b.kind));
}

/** Whether the chain of "after" from a use case leads to the target. */
function reaches(start: RoadmapUseCase, target: string, known: ReadonlyMap<string, RoadmapUseCase>): boolean {
  const seen = new Set<string>();
  const queue = [...start.after];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    queue.push(...(known.get(id)?.after ?? []));
  }
  return false;
}
