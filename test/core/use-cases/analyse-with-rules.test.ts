import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analyse.ts';
import { defaultRulePack } from '#core/guard-rails/default-rule-pack.ts';
import type { RulePack } from '#core/guard-rails/rule-pack.ts';
import { DEFAULT_CRITERIA } from '#core/ranking/default-criteria.ts';
import { buildReport } from '#core/report/build-report.ts';
import { writeDocument } from '#core/report/document/write-document.ts';
import { exactly, fileFrom, modelFromText } from './model-from-text.ts';

const file = fileFrom(
  modelFromText('Start > Hilfebedarf einschätzen > Bericht entwerfen > End'),
  {
    'Hilfebedarf einschätzen': { tag: 'aiSupported', handlingMinutes: exactly(30) },
    'Bericht entwerfen': { tag: 'aiSupported', handlingMinutes: exactly(30) },
  },
  500,
);
const PROFILE = new Map([['staff_rep', 'betriebsrat']]);
const input = { files: [file], useCases: new Map(), criteria: DEFAULT_CRITERIA, profile: PROFILE, today: '2026-11-22', draws: 50 };

const shipped = analyse(input);
const applying = shipped.candidates[0]!.guardRails!.fires;
const [off] = applying;
/** The shipped rules without one that applies, researched on another day. */
const without: RulePack = {
  ...defaultRulePack,
  version: '9.9-test',
  as_of: '2026-11-20',
  rules: defaultRulePack.rules.filter(({ id }) => id !== off),
};
const changed = analyse({ ...input, rules: without });

describe('an analysis with rules of its own', () => {
  it('has no trace of a rule that is not in the pack, and everything else as before', () => {
    expect(off).toBeDefined();
    expect(changed.candidates[0]!.guardRails!.fires).toEqual(applying.filter((id) => id !== off));
    expect(changed.candidates.map(({ id }) => id)).toEqual(shipped.candidates.map(({ id }) => id));
  });

  it('says which rules it was made with; the shipped ones need no mention', () => {
    expect(changed.rules).toBe(without);
    expect(shipped.rules).toBeUndefined();
  });

  it('gives steps and report the same rules', () => {
    const fires = ({ candidates }: typeof shipped) =>
      candidates.flatMap(({ guardRailDetails }) => guardRailDetails!.steps.flatMap(({ result }) => result.fires));
    expect(fires(shipped)).toContain(off);
    expect(fires(changed)).not.toContain(off);
    const report = (analysis: typeof shipped) =>
      buildReport(analysis, { title: 'Probe', date: input.today, criteria: DEFAULT_CRITERIA, plan: { ...input, assignments: new Map() } });
    const rulesIn = (analysis: typeof shipped) => report(analysis).useCases.flatMap(({ measures }) => measures.map(({ rule }) => rule));
    expect(rulesIn(shipped)).toContain(off);
    expect(rulesIn(changed)).not.toContain(off);
  });

  it('prints the status of these rules in the foot and on the last page', () => {
    const report = buildReport(changed, { title: 'Probe', date: input.today, criteria: DEFAULT_CRITERIA });
    const { foot, chapters } = writeDocument(report, 'de');
    expect(foot).toContain('20.11.2026');
    expect(JSON.stringify(chapters.find(({ part }) => part === 'notice'))).toContain('9.9-test');
  });
});
