import { ListOrdered, Tags } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { SAMPLES } from '#samples/catalogue.ts';
import type { Sample } from '#samples/sample.ts';
import { useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { loadSample } from './load-sample.ts';
import { SamplePicture } from './sample-picture.tsx';
import { startTexts } from './start-texts.ts';
import { useSamplePictures } from './use-sample-pictures.ts';

/** The copies of a process about which something is said. */
const stagesOf = ({ process }: Sample): readonly Sample[] => SAMPLES.filter((other) => other.process === process && other.kind !== 'plain');

/** Example processes by field of work, each with its picture; those worked out can be opened at three stages. */
export function SampleList() {
  const t = useTexts(startTexts);
  const language = useLanguage();
  const session = useSession();
  const pictures = useSamplePictures();
  // what is worked out comes first
  const plain = SAMPLES.filter(({ kind }) => kind === 'plain').toSorted((a, b) => stagesOf(b).length - stagesOf(a).length);
  const fields = [...new Set(plain.map((sample) => sample.field[language]))];
  const open = async (sample: Sample) =>
    session.open({
      ok: true,
      value: {
        token: null,
        name: `${sample.title[language]}${sample.file.slice(sample.file.lastIndexOf('.'))}`,
        bytes: await loadSample(sample.file),
        readOnly: false,
      },
    });
  return (
    <section className="samples" aria-label={t.samples}>
      <h2>{t.samples}</h2>
      <p>{t.samplesHint}</p>
      <div className="samples-scroll">
        {fields.map((field) => (
          <section key={field} aria-label={field}>
            <h3 className="samples-field">{field}</h3>
            <ul className="samples-grid">
              {plain
                .filter((sample) => sample.field[language] === field)
                .map((sample) => {
                  const worked = stagesOf(sample);
                  return (
                    <li key={sample.id} className={worked.length > 0 ? 'sample-card sample-worked' : 'sample-card'}>
                      <AriaButton className="sample" onPress={() => void open(sample)}>
                        <SamplePicture picture={pictures.get(sample.process)} />
                        <b lang="de">{sample.title[language]}</b>
                        <p>{sample.description[language]}</p>
                        <small className="num">{[t.steps(sample.steps), t.lanes(sample.lanes)].join(' · ')}</small>
                      </AriaButton>
                      {worked.length > 0 && (
                        <div className="sample-stages">
                          {worked.map((stage) => (
                            <AriaButton key={stage.id} onPress={() => void open(stage)}>
                              {stage.kind === 'ranked' ? (
                                <ListOrdered className="icon" aria-hidden />
                              ) : (
                                <Tags className="icon" aria-hidden />
                              )}
                              <span className="visually-hidden">{stage.title[language]}</span>
                              <span aria-hidden>{t.stages[stage.kind]}</span>
                            </AriaButton>
                          ))}
                        </div>
                      )}
                    </li>
                  );
                })}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
