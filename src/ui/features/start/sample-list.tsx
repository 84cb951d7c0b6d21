import { Button as AriaButton } from 'react-aria-components';
import { SAMPLES, type Sample } from '#samples/catalogue.ts';
import { useSession } from '../../document/use-document.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { loadSample } from './load-sample.ts';
import { startTexts } from './start-texts.ts';

/** Example processes by field of work. */
export function SampleList() {
  const t = useTexts(startTexts);
  const language = useLanguage();
  const session = useSession();
  const fields = [...new Set(SAMPLES.map((sample) => sample.field[language]))];
  const open = async (sample: Sample) =>
    session.open({
      ok: true,
      value: { token: null, name: `${sample.title[language]}${sample.file.slice(sample.file.lastIndexOf('.'))}`, bytes: await loadSample(sample.file), readOnly: false },
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
              {SAMPLES.filter((sample) => sample.field[language] === field).map((sample) => (
                <li key={sample.id}>
                  <AriaButton className="sample" onPress={() => void open(sample)}>
                    <b lang="de">{sample.title[language]}</b>
                    <p>{sample.description[language]}</p>
                    <small className="num">
                      {[t.steps(sample.steps), t.lanes(sample.lanes), sample.worked && t.worked]
                        .filter((part) => part !== false)
                        .join(' · ')}
                    </small>
                  </AriaButton>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  );
}
