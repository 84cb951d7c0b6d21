// Prints the figures of the drawing's bench as JSON.
import { pathToFileURL } from 'node:url';
import { benchInPage } from './bench-in-page.mjs';

/** Runs the bench once. */
export const benchDiagram = () => benchInPage('diagram-bench.ts', 'runDiagramBench');

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(JSON.stringify(await benchDiagram(), null, 2));
