/** Our own German for sentences of bpmn-js 18, bpmn-js-create-append-anything and diagram-js-minimap. */
export const GERMAN_SUPPLEMENT: Readonly<Record<string, string>> = {};
