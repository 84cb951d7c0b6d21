import {
  type Check,
  isCount,
  isDay,
  isFlag,
  isListOf,
  isMapOf,
  isNullOr,
  isObject,
  isOneOf,
  isOptional,
  isShape,
  isText,
  show,
} from './check-data.ts';
import { CONFIDENCES, INFERENCES, MODES, SEVERITIES, WORKSTREAMS } from './rule-pack.ts';

const CONDITION_DEPTH = 12; // assumption: no readable rule nests deeper
const STEM_LENGTH = 200;

/** A group that repeats something that already repeats can hang a browser; stems never need it. */
const NESTED_REPEAT = /[*+}][^()]*\)[*+{]/;

const isStem: Check = (value, path, report) => {
  const fault = stemFault(value);
  if (fault !== null) report({ path, code: 'pattern', expected: fault, found: show(value) });
};

function stemFault(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return 'a stem';
  if (value.length > STEM_LENGTH) return `at most ${STEM_LENGTH} characters`;
  if (NESTED_REPEAT.test(value)) return 'no repeated group with a repeat inside';
  try {
    return new RegExp(value).test('') ? 'a stem that does not match everything' : null;
  } catch {
    return 'a regular expression';
  }
}

const isCondition =
  (depth: number): Check =>
  (value, path, report) => {
    if (depth === 0) return report({ path, code: 'value', expected: `at most ${CONDITION_DEPTH} levels`, found: show(value) });
    if (!isObject(value)) return report({ path, code: 'kind', expected: 'a condition', found: show(value) });
    const inner = isCondition(depth - 1);
    if ('all' in value) return isListOf(inner)(value.all, `${path}.all`, report);
    if ('any' in value) return isListOf(inner)(value.any, `${path}.any`, report);
    if ('not' in value) return inner(value.not, `${path}.not`, report);
    isText(value.attr, `${path}.attr`, report);
    if ('in' in value) return isListOf(isText)(value.in, `${path}.in`, report);
    if ('hasAny' in value) return isListOf(isText)(value.hasAny, `${path}.hasAny`, report);
    if (typeof value.is !== 'string' && typeof value.is !== 'boolean') {
      report({ path, code: 'value', expected: 'all | any | not | is | in | hasAny', found: show(value) });
    }
  };

const label = { label_de: isText, label_en: isText };

const rule = isShape({
  id: isText,
  title_de: isText,
  title_en: isText,
  group: isText,
  scope: isOneOf(['projekt', 'schritt']),
  applies_when: isCondition(CONDITION_DEPTH),
  effect: isListOf(isText),
  max_mode: isNullOr(isOneOf(MODES)),
  default_mode: isNullOr(isOneOf(MODES)),
  severity: isOneOf(SEVERITIES),
  legal_basis: isText,
  explanation_de: isText,
  explanation_en: isOptional(isText),
  todo_de: isText,
  todo_en: isText,
  source_url: isText,
  as_of: isDay,
  applies_from: isNullOr(isText),
  applies_from_en: isOptional(isText),
  confidence: isOneOf(CONFIDENCES),
  inference: isOneOf(INFERENCES),
  verified_how: isText,
});

const trigger = isShape({
  id: isText,
  ...label,
  stems: isListOf(isStem),
  weak_stems: isOptional(isListOf(isStem)),
  except: isListOf(isStem),
  question_de: isText,
  question_en: isText,
  ask: isListOf(isText),
  suggest_decision_kind: isListOf(isText),
  suggest_attrs: isMapOf(isFlag),
  rules_to_show: isListOf(isText),
});

const question = isShape({
  id: isText,
  attr: isText,
  ask_de: isText,
  ask_en: isText,
  help_de: isOptional(isText),
  help_en: isOptional(isText),
  if_no_set: isOptional(isMapOf(isFlag)),
  chips: isOptional(isListOf(isShape({ attr: isText, ...label, multi: isOptional(isFlag), options: isOptional(isMapOf(isShape(label))) }))),
});

const choice = isShape({ attr: isText, ask_de: isText, ask_en: isText, options: isMapOf(isShape(label)) });

const textsBy = (keys: readonly string[]): Check => isShape(Object.fromEntries(keys.map((key) => [key, isText])));
const severityPoints = Object.fromEntries(SEVERITIES.map((severity) => [severity, isCount]));

/** Form of a pack file; whether its references lead somewhere is check-references.ts. */
export const isRulePackShape: Check = isShape({
  version: isText,
  as_of: isDay,
  review_due: isDay,
  author_note: isText,
  modes_order: isListOf(isOneOf(MODES)),
  modes: isShape(Object.fromEntries(MODES.map((mode) => [mode, isShape(label)]))),
  severity_order: isListOf(isOneOf(SEVERITIES)),
  severity_de: textsBy(SEVERITIES),
  severity_en: textsBy(SEVERITIES),
  inference_de: textsBy(INFERENCES),
  inference_en: textsBy(INFERENCES),
  confidence_de: textsBy(CONFIDENCES),
  confidence_en: textsBy(CONFIDENCES),
  clarification_points: isShape({ ...severityPoints, cap: isCount, outside_service_floor: isCount, note_de: isText }),
  attributes: isMapOf(
    isShape({
      level: isOptional(isOneOf(['projekt', 'schritt'])),
      values: isOptional(isListOf(isText)),
      multi: isOptional(isFlag),
      question: isOptional(isText),
      chip_of: isOptional(isText),
    }),
  ),
  groups: isMapOf(isShape({ title_en: isText, stands_for: isOneOf(['law', 'profession']) })),
  effects: isMapOf(isShape({ ...label, workstream: isOneOf(WORKSTREAMS), excludes: isOptional(isFlag) })),
  timeline: isListOf(
    isShape({ date: isDay, what_de: isText, what_en: isOptional(isText), source: isText, confidence: isOneOf(CONFIDENCES) }),
  ),
  open_legal_points: isListOf(isText),
  open_legal_points_en: isOptional(isListOf(isText)),
  rules: isListOf(rule),
  project_profile: isListOf(choice),
  step_choices: isListOf(choice),
  questions: isListOf(question),
  max_questions_per_step: isCount,
  thing_words: isListOf(isStem),
  person_words: isListOf(isStem),
  triggers: isListOf(trigger),
  object_hints: isListOf(
    isShape({
      id: isText,
      ...label,
      on: isListOf(isOneOf(['document', 'system'])),
      stems: isListOf(isStem),
      except: isListOf(isStem),
      suggest_attrs: isMapOf(isFlag),
    }),
  ),
  disclaimer: isMapOf(isText),
});
