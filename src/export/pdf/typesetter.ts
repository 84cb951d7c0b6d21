import type { InitOutput } from '@myriaddreamin/typst-ts-web-compiler';
import type { LoadAsset } from '../exporter.ts';

/** Files of one document by absolute path; the template is `/main.typ`. */
export type Typeset = (template: string, files: ReadonlyMap<string, Uint8Array>) => Uint8Array;

let ready: Promise<Typeset> | null = null;

/** The engine with its fonts, loaded once: about half a second, then a second or two for the first document. */
export function typesetter(loadAsset: LoadAsset): Promise<Typeset> {
  ready ??= start(loadAsset);
  return ready;
}

async function start(loadAsset: LoadAsset): Promise<Typeset> {
  const { default: initialise, TypstCompilerBuilder } = await import('@myriaddreamin/typst-ts-web-compiler');
  const [wasm, ...fonts] = await Promise.all([
    loadAsset('typst.wasm'),
    loadAsset('Arimo-Regular.ttf'),
    loadAsset('Arimo-SemiBold.ttf'),
    loadAsset('Arimo-Bold.ttf'),
    loadAsset('Arimo-Italic.ttf'),
  ]);
  const engine = await initialise({ module_or_path: wasm as Uint8Array<ArrayBuffer> });
  const builder = withoutEvaluating(() => new TypstCompilerBuilder());
  // no files but those handed in, no packages from anywhere
  await builder.set_access_model(
    null,
    () => 0,
    () => true,
    (path: string) => path,
    () => refuse(),
  );
  await builder.set_package_registry(null, () => refuse());
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return (template, files) => {
    makeRoom(engine, files);
    compiler.reset();
    compiler.reset_shadow();
    compiler.add_source('/main.typ', template);
    for (const [path, bytes] of files) compiler.map_shadow(path, bytes);
    const answer: unknown = compiler.compile('/main.typ', null, 'pdf', DIAGNOSTICS);
    const { result, diagnostics } = answer as { readonly result?: Uint8Array; readonly diagnostics?: unknown };
    if (result === undefined) throw new Error(`the page could not be set: ${JSON.stringify(diagnostics)}`);
    return result;
  };
}

/** Bytes the engine needs per byte of a document, and the most that is asked for at once. Measured with reports of 1 and 10 processes. */
const ROOM = { perByte: 100, most: 320 * 2 ** 20 };

/**
 * The memory of the engine grows by small steps, and after every step V8 looks through all that the program holds: for a large
 * report that was most of the time. Asked for once and given back, the room stays with the engine.
 */
function makeRoom(engine: InitOutput, files: ReadonlyMap<string, Uint8Array>): void {
  let bytes = 0;
  for (const file of files.values()) bytes += file.length;
  const room = Math.min(ROOM.most, ROOM.perByte * bytes);
  // oxlint-disable-next-line no-underscore-dangle -- malloc and free under the names they have in this version
  engine.__wbindgen_export4(engine.__wbindgen_export(room, 1), room, 1);
}

/**
 * The engine starts with stand-ins it makes by evaluating text, which the content policy of the window rightly refuses.
 * It gets functions that refuse instead; each is replaced right afterwards.
 */
function withoutEvaluating<T>(start: () => T): T {
  const scope = globalThis as { Function: unknown };
  const original = scope.Function;
  scope.Function = refusingFunction;
  try {
    return start();
  } finally {
    scope.Function = original;
  }
}

/** Stands in for `Function`, called with `new`; whatever the text, the result refuses. */
function refusingFunction() {
  return refuse;
}

const refuse = (): never => {
  throw new Error('only what was handed in can be read');
};

/** Diagnostics as readable text. */
const DIAGNOSTICS = 2;
