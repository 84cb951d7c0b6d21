import type { Issue } from '#core/problem/issue.ts';
import { issueText } from '#core/problem/issue-text.ts';
import type { Language } from '../../language/use-texts.ts';

/** Why a cell cannot be taken over, for somebody who looks at the cell: what would be possible there. */
export function cellFault(issue: Issue, language: Language): string {
  const isFlag = issue.params['attribute'] === 'rethink' || issue.params['attribute'] === 'coreService';
  switch (issue.code) {
    case 'TAG_UNKNOWN':
      return {
        de: 'Diese Einordnung gibt es nicht. Möglich sind automatisierbar, KI-gestützt, menschlich und offen.',
        en: 'There is no such tag. Possible are automatable, AI-supported, human and open.',
      }[language];
    case 'QUANTITY_UNREADABLE':
      return isFlag
        ? { de: 'Hier steht ja oder nein.', en: 'This is yes or no.' }[language]
        : { de: 'Das ist keine lesbare Zahl.', en: 'This is not a readable number.' }[language];
    case 'QUANTITY_ORDER':
      return {
        de: 'Mindestens, wahrscheinlich und höchstens müssen aufsteigen.',
        en: 'At least, likely and at most have to ascend.',
      }[language];
    case 'QUANTITY_OUT_OF_RANGE':
      return { de: 'Die Zahl liegt außerhalb des möglichen Bereichs.', en: 'The number is outside the possible range.' }[language];
    case 'PROBLEM_FIELD_UNKNOWN':
      return { de: 'Dieses Problemfeld gibt es nicht.', en: 'There is no such problem field.' }[language];
    default:
      return issueText({ ...issue, element: null }, language);
  }
}
