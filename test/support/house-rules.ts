import path from 'node:path';

type Room = 'core' | 'bpmn' | 'diagram' | 'export' | 'platform' | 'app' | 'ui' | 'cli' | 'electron';

/** Which rooms a room may import from. A trailing path narrows it to that file or folder. */
const BORDERS: Readonly<Record<Room, readonly string[]>> = {
  core: [],
  bpmn: ['core'],
  diagram: ['core', 'bpmn'],
  export: ['core'],
  platform: ['core'],
  app: ['core', 'bpmn', 'export', 'platform/platform.ts', 'platform/safe-file-name.ts'],
  ui: ['core', 'bpmn', 'app', 'diagram', 'platform/platform.ts', 'platform/page-platform.ts'],
  cli: ['core', 'app', 'platform/node.ts', 'platform/platform.ts', 'platform/disk', 'platform/safe-file-name.ts', 'bpmn', 'export'],
  electron: ['core/problem', 'app', 'platform'],
};

/** Packages a room may import; absent = any that its compiler settings allow. */
const PACKAGES: Readonly<Record<Room, RegExp>> = {
  core: /^(?:pure-rand|hyphenated(?:-de)?)(?:\/|$)/u,
  bpmn: /^(?:bpmn-moddle|saxen)(?:\/|$)/u,
  diagram: /^(?:bpmn-js|bpmn-js-.+|diagram-js|diagram-js-.+|min-dash|tiny-svg|inherits-browser|didi|ids)(?:\/|$)/u,
  export: /^(?:hucre|papaparse|docx|pptxgenjs|fflate|zod|@myriaddreamin\/.+|@resvg\/.+)(?:\/|$)/u,
  platform: /^(?:node:.+|zod)(?:\/|$)/u,
  app: /^(?:zod|papaparse|hucre|immer)(?:\/|$)/u,
  ui: /^(?:react|react-dom|react-aria-components|zustand|immer|comlink|d3-.+|lucide-react|@tanstack\/react-virtual|@expo-google-fonts\/.+|(?:@resvg|@myriaddreamin)\/.+wasm\?url)(?:\/|$)/u,
  cli: /^(?:node:.+|commander)(?:\/|$)/u,
  electron: /^(?:node:.+|electron|zod)(?:\/|$)/u,
};

/**
 * Inside the two largest rooms: which folders a folder may import from. Files at the top of a room may take from everywhere,
 * and everybody may take from them.
 */
const INNER_BORDERS: Readonly<Record<'core' | 'ui', Readonly<Record<string, readonly string[] | 'all'>>>> = {
  core: {
    process: [],
    words: [],
    privacy: [],
    problem: ['annotation', 'editing'],
    annotation: ['problem', 'process'],
    editing: ['problem', 'process'],
    layout: ['process'],
    flow: ['annotation', 'process'],
    technology: ['annotation'],
    search: ['annotation', 'process'],
    outline: ['annotation', 'layout', 'process'],
    'guard-rails': ['annotation', 'flow', 'problem', 'technology', 'words'],
    suggest: ['annotation', 'process', 'words'],
    'modelling-hints': ['flow', 'layout', 'problem', 'process', 'suggest'],
    ranking: ['annotation', 'flow', 'technology', 'use-cases'],
    kompass: ['annotation', 'guard-rails', 'ranking', 'technology', 'use-cases'],
    'use-cases': ['annotation', 'flow', 'guard-rails', 'kompass', 'process', 'ranking', 'technology'],
    picture: ['annotation', 'flow', 'layout', 'process', 'ranking', 'use-cases'],
    report: 'all',
  },
  ui: {
    language: [],
    look: [],
    document: ['language'],
    export: ['document', 'language'],
    commands: ['document', 'export', 'language'],
    parts: ['document', 'language'],
    features: ['commands', 'document', 'export', 'language', 'parts'],
    shell: 'all',
  },
};

/** All module names a file imports: static, bare, dynamic, re-exported and as types. */
export function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gmu,
    /^\s*import\s*['"]([^'"]+)['"]/gmu,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/gu,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1]!));
}

/** The imports of a file that cross a border they may not. */
export function borderViolations(file: string, imports: readonly string[]): readonly string[] {
  const room = roomOf(file);
  return imports.filter((target) => {
    const place = placeOf(file, target);
    if (place === null) return !PACKAGES[room].test(target) && !/\.(?:css|svg|ttf|wasm)(?:\?.*)?$/u.test(target);
    if (roomOf(place) === room || place.startsWith('samples/')) return false;
    const inHouse = place.replace(/^src\//u, '');
    return !BORDERS[room].some((allowed) => inHouse === allowed || inHouse.startsWith(`${allowed}/`));
  });
}

/** The imports of a file in `core` or `ui` that cross a border between folders of the room. */
export function innerViolations(file: string, imports: readonly string[]): readonly string[] {
  const [, room, folder] = file.split('/') as [string, 'core' | 'ui', string];
  if (file.split('/').length < 4) return [];
  const allowed = INNER_BORDERS[room][folder];
  if (allowed === undefined) return [`src/${room}/${folder} has no borders yet`];
  return imports.filter((target) => {
    const [top, other, neighbour, ...rest] = placeOf(file, target)?.split('/') ?? [];
    if (top !== 'src' || other !== room || neighbour === folder || rest.length === 0) return false;
    return allowed !== 'all' && !allowed.includes(neighbour!);
  });
}

/** Lines that would make the core depend on clock, chance, machine or screen. */
export function impureCalls(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gmu, '').replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/gu, "''");
  return (
    code.match(
      /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bconsole\.|\bperformance\.now\b|\bset(?:Timeout|Interval)\(|(?<![.\w])document\.(?!\w*\s*[:)])|(?<![.\w])window\./gu,
    ) ?? []
  );
}

/** Path in the repository an import leads to; null = a package. */
function placeOf(file: string, target: string): string | null {
  if (target.startsWith('.')) return path.posix.join(path.posix.dirname(file), target);
  const across = /^#(\w+)\/(.+)$/u.exec(target);
  if (across === null) return null;
  const [, name, rest] = across;
  return name === 'electron' || name === 'samples' ? `${name}/${rest}` : `src/${name}/${rest}`;
}

function roomOf(file: string): Room {
  const [top, room] = file.split('/');
  return top === 'electron' ? 'electron' : (room as Room);
}
