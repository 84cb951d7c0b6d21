import type { Issue } from '#core/problem/issue.ts';
import type { ProcessModel } from '#core/process/process-model.ts';
import type { ModdleRole } from '../moddle/what-moddle-reads.ts';
import type { XmlDocument } from '../xml/xml-document.ts';
import type { Drawings } from './list-diagrams.ts';

/** What the editor will not show of a file although it is there (perf R2, R6), in the order people look for it. */
export function reportImport(
  document: XmlDocument,
  roles: readonly ModdleRole[],
  model: ProcessModel,
  drawings: Drawings,
): readonly Issue[] {
  return [...undrawn(model, drawings), ...outsideParticipants(model), ...dropped(document, roles)];
}

function undrawn(model: ProcessModel, { diagrams, drawn }: Drawings): readonly Issue[] {
  if (diagrams.length === 0) return [{ code: 'NO_DIAGRAM', element: null, params: {} }];
  const empty = diagrams
    .filter((diagram) => diagram.shapes === 0)
    .map((diagram): Issue => ({ code: 'DIAGRAM_EMPTY', element: null, params: { diagram: diagram.name ?? diagram.id } }));
  const listed = [
    ...model.participants.map(({ id, name }) => ({ id, name, type: 'Participant' })),
    ...model.lanes.map(({ id, name }) => ({ id, name, type: 'Lane' })),
    ...model.flowNodes.map(({ id, name, type }) => ({ id, name, type })),
  ];
  const hidden = listed
    .filter(({ id }) => !drawn.has(id))
    .map(({ id, name, type }): Issue => ({ code: 'NOT_DRAWN', element: id, params: { name: name ?? id, type } }));
  return [...empty, ...hidden];
}

function outsideParticipants(model: ProcessModel): readonly Issue[] {
  if (model.participants.length === 0) return [];
  const inside = new Set(model.participants.map((participant) => participant.process));
  return model.processes
    .filter(({ id }) => !inside.has(id))
    .map(({ id, name }): Issue => ({ code: 'PROCESS_OUTSIDE_PARTICIPANTS', element: id, params: { process: name ?? id } }));
}

/** Elements moddle drops, one issue per kind of element; what stands inside of them goes the same way and is not named again. */
function dropped(document: XmlDocument, roles: readonly ModdleRole[]): readonly Issue[] {
  const { parents } = document.columns;
  const found = new Map<string, { readonly code: Issue['code']; readonly index: number; count: number }>();
  for (const [index, role] of roles.entries()) {
    const parent = parents[index]!;
    if (role.isExpected || parent === -1 || isDropped(roles, parents, parent)) continue;
    const code = role.kind === 'unknown' ? 'ELEMENT_UNKNOWN' : 'ELEMENT_MISPLACED';
    const key = `${code} ${document.columns.tags[index]!.tagName}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { code, index, count: 1 });
    else known.count += 1;
  }
  return [...found.values()].map(({ code, index, count }) => {
    const element = document.element(index);
    const line = document.lineAt(element.start);
    return {
      code,
      element: element.attribute('id'),
      params: { name: element.attribute('name') || element.tagName, type: element.tagName, line, count },
    };
  });
}

function isDropped(roles: readonly ModdleRole[], parents: readonly number[], index: number): boolean {
  for (let at = index; at > 0; at = parents[at]!) if (!roles[at]!.isExpected) return true;
  return false;
}
