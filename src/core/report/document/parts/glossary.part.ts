import type { Language } from '../../../language.ts';
import type { Report } from '../../report.ts';
import { facts } from '../blocks.ts';
import { GLOSSARY_TERMS, type GlossaryTerm } from '../glossary-terms.ts';
import type { PartDefinition } from '../part.ts';

/** Words of the method, and words of the field that occur in these processes. */
export const glossaryPart: PartDefinition = {
  part: 'glossary',
  title: { de: 'Glossar', en: 'Glossary' },
  write: (report, language) => {
    const text = wordsOf(report);
    return [
      facts(
        ...GLOSSARY_TERMS.filter((term) => occurs(term, text))
          .toSorted((a, b) => sortKey(a, language).localeCompare(sortKey(b, language), language))
          .map(({ word, text: meaning }) => ({ label: word[language], value: meaning[language] })),
      ),
    ];
  },
};

const sortKey = ({ word }: GlossaryTerm, language: Language): string => word[language].toLowerCase();

function wordsOf({ steps, analysis }: Report): string {
  const names = analysis.files.flatMap(({ model }) =>
    [...model.processes, ...model.lanes, ...model.flowNodes, ...model.dataItems].map(({ name }) => name ?? ''),
  );
  const said = steps.flatMap(({ annotation }) => [
    ...annotation.problems.map(({ text }) => text),
    ...annotation.documents.map(({ name }) => name),
  ]);
  return [...names, ...said].join('\n');
}

/** A short form counts only as a word of its own; "MD" is not in "Anmeldung". */
const occurs = ({ when }: GlossaryTerm, text: string): boolean =>
  when === undefined ||
  when.some((word) =>
    new RegExp(`(?<![\\p{L}\\d])${word.replaceAll(/[.*+?^$(){}|[\]\\]/g, '\\$&')}(?![\\p{L}\\d])`, word.length > 5 ? 'iu' : 'u').test(text),
  );
