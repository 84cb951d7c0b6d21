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
  await initialise({ module_or_path: wasm as Uint8Array<ArrayBuffer> });
  const builder = new TypstCompilerBuilder();
  // no files but those handed in, no packages from anywhere
  builder.set_dummy_access_model();
  for (const font of fonts) await builder.add_raw_font(font);
  const compiler = await builder.build();
  return (template, files) => {
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

/** Diagnostics as readable text. */
const DIAGNOSTICS = 2;
