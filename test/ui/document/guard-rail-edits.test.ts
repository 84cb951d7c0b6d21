import { describe, expect, it } from 'vitest';
import { emptyMappe } from '#app/mappe/mappe-from-bpmn.ts';
import { withAnswer, withMeasure, withProfile, withUseCaseAnswers } from '#ui/document/guard-rail-edits.ts';

describe('answers', () => {
  it('about organisation and document are kept by name and can be taken back', () => {
    const said = withAnswer(withProfile(emptyMappe(), 'org_type', 'frei'), '7.guidelines', 'yes');
    expect([...said.profile]).toEqual([['org_type', 'frei']]);
    expect([...said.answers]).toEqual([['7.guidelines', 'yes']]);
    const back = withAnswer(withProfile(said, 'org_type', null), '7.guidelines', null);
    expect([back.profile.size, back.answers.size]).toEqual([0, 0]);
  });

  it('about a use case leave its title and other answers alone', () => {
    const mappe = { ...emptyMappe(), useCases: new Map([['a', { title: 'Akte', answers: { personal_data: 'true' } }]]) };
    const said = withUseCaseAnswers(mappe, 'a', new Map([['art9_data', 'unknown']]));
    expect(said.useCases.get('a')).toEqual({ title: 'Akte', answers: { personal_data: 'true', art9_data: 'unknown' } });
    expect(mappe.useCases.get('a')?.answers).toEqual({ personal_data: 'true' });
  });

  it('of a use case disappear with the last one taken back', () => {
    const said = withUseCaseAnswers(emptyMappe(), 'a', new Map([['outward', 'true']]));
    expect(withUseCaseAnswers(said, 'a', new Map([['outward', null]])).useCases.size).toBe(0);
  });
});

describe('measures', () => {
  const about = { id: 'rule:KIV-02', about: 'section:a' };

  it('are one entry per measure and use case; the same measure elsewhere is another', () => {
    const one = withMeasure(withMeasure(emptyMappe(), about, { owner: ' Frau Berger ' }), about, { due: '2027-01-15' });
    const two = withMeasure(one, { id: 'rule:KIV-02' }, { owner: 'Leitung' });
    expect(two.measures).toEqual([
      { id: 'rule:KIV-02', about: 'section:a', state: 'open', owner: 'Frau Berger', due: '2027-01-15' },
      { id: 'rule:KIV-02', state: 'open', owner: 'Leitung' },
    ]);
  });

  it('keep their place and what a later format wrote into them', () => {
    const later = { id: 'rule:X', state: 'open', cost: 12 } as const;
    const mappe = { ...emptyMappe(), measures: [later, { id: 'rule:Y', state: 'open', owner: 'A' } as const] };
    expect(withMeasure(mappe, { id: 'rule:X' }, { state: 'done' }).measures).toEqual([
      { id: 'rule:X', state: 'done', cost: 12 },
      { id: 'rule:Y', state: 'open', owner: 'A' },
    ]);
  });

  it('that say nothing any more disappear, and saying nothing changes nothing', () => {
    const assigned = withMeasure(emptyMappe(), about, { owner: 'A', due: '2027-01-15' });
    expect(withMeasure(assigned, about, { owner: null, due: null }).measures).toEqual([]);
    const empty = emptyMappe();
    expect(withMeasure(empty, about, { owner: '  ' })).toBe(empty);
  });

  it('with a title of their own stay even without owner and date', () => {
    const mappe = { ...emptyMappe(), measures: [{ id: 'own-1', title: 'Einladen', state: 'open', owner: 'A' } as const] };
    expect(withMeasure(mappe, { id: 'own-1' }, { owner: null }).measures).toEqual([{ id: 'own-1', title: 'Einladen', state: 'open' }]);
  });
});
