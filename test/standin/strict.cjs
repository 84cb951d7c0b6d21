'use strict';

const asked = new Set(['then', 'toJSON', 'default', '__esModule', 'inspect', 'constructor', 'nodeType', '$$typeof', 'asymmetricMatch']);

/** Members nobody implemented throw instead of being undefined: no test may pass on a gap. */
const strict = (name, members) =>
  new Proxy(members, {
    get(target, key) {
      if (key in target || typeof key === 'symbol' || asked.has(key)) return target[key];
      throw new Error(`stand-in: ${name}.${key} is not implemented`);
    },
  });

/** An event whose default a listener can prevent. */
const preventable = (members = {}) => {
  const event = { ...members, defaultPrevented: false, preventDefault: () => void (event.defaultPrevented = true) };
  return event;
};

module.exports = { strict, preventable };
