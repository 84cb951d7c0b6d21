/**
 * What a page of ours may load: only what lies in the program itself (trust 3). The same header goes out over app://
 * and from the browser edition's server. No inline script or style, no eval, nothing from outside.
 */
export const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * The same for the one worker that draws pictures and sets pages: it may start engines that are part of the program
 * (WebAssembly), still nothing from text or from outside.
 */
export const exportWorkerPolicy = contentPolicy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");

/** What the build calls that worker; no page can be made of a script. */
export const isExportWorker = (file: string): boolean => /^export-worker-[\w-]+\.js$/.test(file);
