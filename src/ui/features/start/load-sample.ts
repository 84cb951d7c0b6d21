const texts = import.meta.glob<string>(['../../../../samples/*.bpmn', '../../../../samples/*.kompass'], {
  query: '?raw',
  import: 'default',
});

/** The bytes of a sample by its file name; each is a chunk of its own, loaded when somebody opens it. */
export async function loadSample(file: string): Promise<Uint8Array> {
  const load = texts[`../../../../samples/${file}`];
  if (load === undefined) throw new Error(`no sample ${file}`);
  return new TextEncoder().encode(await load());
}
