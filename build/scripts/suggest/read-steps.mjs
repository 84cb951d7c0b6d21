// Labelled steps for tuning and measuring; where they come from: test/fixtures/suggest/README.md.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../../test/fixtures/suggest');
const LETTERS = { A: 'automatable', K: 'aiSupported', M: 'humanOnly' };
const GIVEN = { automatable: 'automatable', ai_supported: 'aiSupported', human_only: 'humanOnly' };

/** The 120 given steps. */
export function readGivenSteps() {
  const given = JSON.parse(readFileSync(path.join(folder, 'labelled-steps.json'), 'utf8'));
  return given.map(({ name, role, process, documentation, label }) => ({
    step: { name, lane: role, process, documentation },
    tag: GIVEN[label],
  }));
}

/** Own steps of one file: `# field | process` heads a block, then `letter | role | name | documentation | type`. */
export function readOwnSteps(file) {
  const steps = [];
  let process = '';
  for (const line of readFileSync(path.join(folder, file), 'utf8').split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (line.startsWith('#')) process = cells[1] ?? '';
    else if (line.trim() !== '') {
      const [letter, lane, name, documentation, type] = cells;
      steps.push({
        step: { name, lane, process, ...(documentation ? { documentation } : {}), ...(type ? { type } : {}) },
        tag: LETTERS[letter],
      });
    }
  }
  return steps;
}

/** Which half a step is in: fixed by its name, so that adding steps moves none. */
export const isHeldOut = ({ step: { name } }) => (fnv(name) >>> 3) % 2 === 1;

export function fnv(text) {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0;
  return hash;
}

/** All sets by name. */
export function readAllSets() {
  const halves = ['steps-1-services.txt', 'steps-2-organisation.txt', 'steps-3-detailed.txt'].flatMap(readOwnSteps);
  return {
    given: readGivenSteps(),
    tuning: halves.filter((labelled) => !isHeldOut(labelled)),
    heldOut: halves.filter(isHeldOut),
    colloquial: readOwnSteps('steps-4-colloquial.txt'),
    late: readOwnSteps('steps-5-late.txt'),
    unseen: readOwnSteps('steps-6-unseen.txt'),
  };
}
