import type { Language } from '../language.ts';
import { disclaimerTexts } from './disclaimer-text.ts';
import type { UseCaseGuardRails } from './evaluate-use-case.ts';
import { churchReading, type Measure } from './measures.ts';
import type { RulePack } from './rule-pack.ts';
import { answerOver, type Sheet, type SheetSubject } from './sheet.ts';
import { sheetText, type SheetText } from './sheet-text.ts';

export interface ProcessingRecordInput {
  readonly pack: RulePack;
  readonly result: UseCaseGuardRails;
  readonly subject: SheetSubject;
  readonly measures: readonly Measure[];
  readonly today: string;
  readonly language: Language;
}

/** Draft entry for the record of processing activities (Art. 30(1) GDPR). What nobody answered stays empty. */
export function processingRecord({ pack, result, subject, measures, today, language }: ProcessingRecordInput): Sheet {
  const text = sheetText(language);
  const church = churchReading(result);
  const external = answerOver(result, 'external_processor');
  const abroad = answerOver(result, 'third_country');
  const todoOf = (stream: 'data', effects: readonly string[]) =>
    measures
      .filter(
        (measure) => measure.applies && measure.workstreams.includes(stream) && measure.effects.some((effect) => effects.includes(effect)),
      )
      .map((measure) => (language === 'de' ? measure.todo_de : measure.todo_en))
      .join(' ') || null;
  return {
    title: text('recordTitle'),
    sections: [
      {
        heading: text(church === null ? 'general' : `general${church}`),
        rows: [
          { label: text('useCase'), value: subject.title },
          { label: text('controller'), value: null },
          { label: text('purpose'), value: subject.purpose },
          { label: text('legalBasis'), value: null },
          { label: text('people'), value: peopleIn(result, text) },
          { label: text('data'), value: dataIn(result, text) },
          { label: text('documents'), value: subject.documents.join(', ') || null },
          { label: text('recipients'), value: recipientsIn(external, subject, text) },
          { label: text('thirdCountry'), value: abroad === null ? null : text(abroad ? 'yes' : 'no') },
          { label: text('deletion'), value: null },
          { label: text('safeguards'), value: null },
        ],
      },
      {
        heading: text('clarify'),
        rows: [
          { label: text('legalBasis'), value: todoOf('data', ['rechtsgrundlage_pruefen']) },
          { label: text('assessment'), value: todoOf('data', ['dsfa', 'dsfa_pruefen']) },
          {
            label: text('recipients'),
            value: todoOf('data', ['avv', 'drittland', 'geheimhaltungsverpflichtung', 'cloud_nachweis', 'anzeige_aufsicht']),
          },
          {
            label: text('safeguards'),
            value: todoOf('data', ['schutzmassnahmen', 'datenminimierung', 'zugriff_begrenzen', 'zweckbindung', 'loeschung']),
          },
        ],
      },
    ],
    footer: disclaimerTexts(pack, today, language).footer,
  };
}

function peopleIn(result: UseCaseGuardRails, text: SheetText): string | null {
  const groups = [
    answerOver(result, 'secret_data') === true ? text('peopleClients') : null,
    answerOver(result, 'child_affected') === true ? text('peopleChildren') : null,
    answerOver(result, 'staff_affected') === true ? text('peopleStaff') : null,
    answerOver(result, 'outward') === true ? text('peoplePublic') : null,
  ].filter((group) => group !== null);
  return groups.length > 0 ? groups.join(', ') : null;
}

function dataIn(result: UseCaseGuardRails, text: SheetText): string | null {
  const personal = answerOver(result, 'personal_data');
  if (personal !== true) return personal === false ? text('noPersonal') : null;
  return [
    text('dataPersonal'),
    answerOver(result, 'art9_data') === true ? text('dataSpecial') : null,
    answerOver(result, 'secret_data') === true ? text('dataSecret') : null,
    answerOver(result, 'media_capture') === true ? text('dataMedia') : null,
  ]
    .filter((kind) => kind !== null)
    .join(', ');
}

function recipientsIn(external: boolean | null, subject: SheetSubject, text: SheetText): string | null {
  if (external === null) return null;
  if (!external) return text('recipientsNone');
  return [text('recipientsExternal'), ...subject.systems].join(', ');
}
