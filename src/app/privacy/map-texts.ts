/** The same plain data with every text in it changed; keys of records stay, Maps and lists are followed. */
export function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  return mapped(value, change) as Value;
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((entry: unknown) => mapped(entry, change));
  if (value instanceof Map) return new Map([...value].map(([key, entry]: [unknown, unknown]) => [key, mapped(entry, change)]));
  if (value instanceof Set) return new Set([...value].map((entry: unknown) => mapped(entry, change)));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]: [string, unknown]) => [key, mapped(entry, change)]));
}
