/* oxlint-disable consistent-function-scoping -- the source of this function also runs in the page, on its own */
'use strict';

/**
 * Structured clone over JSON text, for the way between Node and the preload world. One self-contained function, because
 * its source also runs in the page. What structured clone refuses is refused here: functions, symbols, DOM objects.
 */
function makeCodec() {
  const toBase64 = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000));
    return btoa(text);
  };
  const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const refuse = () => {
    throw new Error('An object could not be cloned.');
  };
  const encode = (value, seen) => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return Number.isFinite(value) && !Object.is(value, -0) ? value : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
    if (typeof value !== 'object') return refuse();
    if (seen.has(value)) return { $: 'again', v: seen.get(value) };
    seen.set(value, seen.size);
    if (Array.isArray(value)) return { $: 'array', v: value.map((entry) => encode(entry, seen)) };
    if (ArrayBuffer.isView(value)) return { $: 'bytes', v: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    if (tag === 'Date') return { $: 'date', v: value.getTime() };
    if (tag === 'Map') return { $: 'map', v: [...value].map((pair) => pair.map((entry) => encode(entry, seen))) };
    if (tag === 'Set') return { $: 'set', v: [...value].map((entry) => encode(entry, seen)) };
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] };
    if (tag !== 'Object') return refuse();
    return { $: 'object', v: Object.keys(value).map((key) => [key, encode(value[key], seen)]) };
  };
  const decode = (value, seen) => {
    if (value === null || typeof value !== 'object') return value;
    const keep = (made) => {
      seen.push(made);
      return made;
    };
    switch (value.$) {
      case 'number':
        return value.v === '-0' ? -0 : Number(value.v);
      case 'undefined':
        return undefined;
      case 'bigint':
        return BigInt(value.v);
      case 'again':
        return seen[value.v];
      case 'date':
        return keep(new Date(value.v));
      case 'bytes':
        return keep(fromBase64(value.v));
      case 'error':
        return keep(Object.assign(new Error(value.v[1]), { name: value.v[0] }));
      case 'array': {
        const made = keep([]);
        for (const entry of value.v) made.push(decode(entry, seen));
        return made;
      }
      case 'map': {
        const made = keep(new Map());
        for (const [key, entry] of value.v) made.set(decode(key, seen), decode(entry, seen));
        return made;
      }
      case 'set': {
        const made = keep(new Set());
        for (const entry of value.v) made.add(decode(entry, seen));
        return made;
      }
      default: {
        const made = keep({});
        // defineProperty, so that a key "__proto__" stays a key
        for (const [key, entry] of value.v)
          Object.defineProperty(made, key, { value: decode(entry, seen), enumerable: true, writable: true, configurable: true });
        return made;
      }
    }
  };
  return { encode: (value) => JSON.stringify(encode(value, new Map())), decode: (text) => decode(JSON.parse(text), []) };
}

module.exports = { makeCodec };
