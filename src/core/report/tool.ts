/** Name and version as files and reports carry them; a test holds the version equal to package.json. */
export const TOOL = { name: 'prozesskompass', version: '0.1.0' } as const;
