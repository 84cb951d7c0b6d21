/** One thing wrong in a data file: where, what was expected, what stands there. */
export interface Flaw {
  readonly path: string;
  readonly code: 'missing' | 'kind' | 'value' | 'pattern' | 'reference' | 'duplicate';
  readonly expected: string;
  readonly found: string;
}

/** Reports what is wrong with a value; silence means that it fits. */
export type Check = (value: unknown, path: string, report: (flaw: Flaw) => void) => void;

const FOUND_LENGTH = 60;
/** The value as a person can find it in the file: simple values as they stand, lists and objects by what they hold. */
export function show(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (isObject(value)) return `{${Object.keys(value).join(', ')}}`.slice(0, FOUND_LENGTH);
  return (JSON.stringify(value) ?? 'nothing').slice(0, FOUND_LENGTH);
}

const kind =
  (expected: string, fits: (value: unknown) => boolean): Check =>
  (value, path, report) => {
    if (value === undefined) report({ path, code: 'missing', expected, found: 'nothing' });
    else if (!fits(value)) report({ path, code: 'kind', expected, found: show(value) });
  };

export const isText: Check = kind('text', (value) => typeof value === 'string' && value.trim() !== '');
export const isFlag: Check = kind('true or false', (value) => typeof value === 'boolean');
export const isCount: Check = kind('a number from 0', (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);
export const isDay: Check = kind('a day YYYY-MM-DD', (value) => typeof value === 'string' && isCalendarDay(value));

/** A day that exists, written YYYY-MM-DD. */
function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

export const isOneOf =
  (values: readonly string[]): Check =>
  (value, path, report) => {
    if (typeof value === 'string' && values.includes(value)) return;
    const code = value === undefined ? 'missing' : 'value';
    report({ path, code, expected: values.join(' | '), found: value === undefined ? 'nothing' : show(value) });
  };

export const isNullOr =
  (check: Check): Check =>
  (value, path, report) => {
    if (value !== null) check(value, path, report);
  };

export const isOptional =
  (check: Check): Check =>
  (value, path, report) => {
    if (value !== undefined) check(value, path, report);
  };

export const isListOf =
  (check: Check): Check =>
  (value, path, report) => {
    if (!Array.isArray(value)) return kind('a list', Array.isArray)(value, path, report);
    value.forEach((item, index) => check(item, `${path}[${index}]`, report));
  };

export const isMapOf =
  (check: Check): Check =>
  (value, path, report) => {
    if (!isObject(value)) return kind('an object', isObject)(value, path, report);
    for (const [key, item] of Object.entries(value)) check(item, `${path}.${key}`, report);
  };

/** Known keys are checked; further keys are left alone, so that a newer pack with extras still loads. */
export const isShape =
  (keys: Readonly<Record<string, Check>>): Check =>
  (value, path, report) => {
    if (!isObject(value)) return kind('an object', isObject)(value, path, report);
    for (const [key, check] of Object.entries(keys)) {
      check(Object.hasOwn(value, key) ? value[key] : undefined, path === '' ? key : `${path}.${key}`, report);
    }
  };

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
