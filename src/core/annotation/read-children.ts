import type { Issue } from '../problem/issue.ts';
import { type DocumentUse, type NodeAnnotation, PROBLEM_FIELDS, type ProblemNote, type RawChild, type SystemUse } from './annotation.ts';
import { DOCUMENT_DIRECTIONS, SYSTEM_ACCESS } from './vocabulary.ts';

type ReadChildren = Pick<NodeAnnotation, 'problems' | 'systems' | 'documents' | 'facets' | 'answers'>;

/** Problems, systems, documents, facets and answers of one step; what has no name or an unknown kind is reported and left out. */
export function readChildren(element: string, children: readonly RawChild[], issues: Issue[]): ReadChildren {
  const problems: ProblemNote[] = [];
  const systems: SystemUse[] = [];
  const documents: DocumentUse[] = [];
  const facets = new Map<string, string>();
  const answers = new Map<string, string>();
  for (const child of children) {
    const word = (name: string): string => child.attributes.get(name)?.trim() ?? '';
    switch (child.name) {
      case 'problem': {
        const kind = PROBLEM_FIELDS.find((field) => field === word('kind'));
        if (kind === undefined) issues.push({ code: 'PROBLEM_FIELD_UNKNOWN', element, params: { value: word('kind') } });
        else problems.push({ kind, severity: readSeverity(element, word('severity'), issues), text: child.text.trim() });
        break;
      }
      case 'system':
        if (word('name') !== '')
          systems.push({ name: word('name'), access: SYSTEM_ACCESS.find((access) => access === word('access')) ?? null });
        break;
      case 'document':
        if (word('name') !== '')
          documents.push({
            name: word('name'),
            direction: DOCUMENT_DIRECTIONS.find((direction) => direction === word('direction')) ?? null,
          });
        break;
      case 'facet':
        if (word('name') !== '' && word('value') !== '') facets.set(word('name'), word('value'));
        break;
      case 'answer':
        if (word('attr') !== '' && word('value') !== '') answers.set(word('attr'), word('value'));
        break;
    }
  }
  return { problems, systems, documents, facets, answers };
}

const SEVERITIES = [0, 1, 2, 3, 4] as const;

function readSeverity(element: string, text: string, issues: Issue[]): ProblemNote['severity'] {
  if (text === '') return null;
  const severity = SEVERITIES.find((step) => String(step) === text);
  if (severity === undefined) issues.push({ code: 'QUANTITY_OUT_OF_RANGE', element, params: { attribute: 'severity', value: text } });
  return severity ?? null;
}
