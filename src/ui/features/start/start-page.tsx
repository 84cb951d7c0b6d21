import { FilePlus2, FolderOpen } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useCommand } from '../../commands/use-command.ts';
import { useSettings, useSettingsStore } from '../../document/use-document.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Mark } from '../../parts/mark.tsx';
import { RecentList } from './recent-list.tsx';
import { SampleList } from './sample-list.tsx';
import { startTexts } from './start-texts.ts';
import './start.css';

/** Without a document: make one, open one, look at an example, go on with the last one. */
export function StartPage() {
  const t = useTexts(startTexts);
  const create = useCommand('file.new');
  const open = useCommand('file.open');
  return (
    <div className="start">
      <header className="start-head">
        <Mark size={40} />
        <div>
          <h1>Prozesskompass</h1>
          <p>{t.purpose}</p>
        </div>
        <Preferences />
      </header>
      <main className="start-body">
        <section className="start-actions" aria-label={t.begin}>
          <AriaButton className="start-action start-action-primary" onPress={create.run}>
            <FilePlus2 aria-hidden />
            <span>
              <b>{t.create}</b>
              <small>{t.createHint}</small>
            </span>
          </AriaButton>
          <AriaButton className="start-action" onPress={open.run}>
            <FolderOpen aria-hidden />
            <span>
              <b>{t.open}</b>
              <small>{t.openHint}</small>
            </span>
            <kbd>{open.keys}</kbd>
          </AriaButton>
          <p className="start-drop">{t.drop}</p>
          <RecentList />
        </section>
        <SampleList />
      </main>
      <footer className="start-foot">{t.foot}</footer>
    </div>
  );
}

function Preferences() {
  const t = useTexts(startTexts);
  const settings = useSettingsStore();
  const language = useSettings((state) => state.language);
  const theme = useCommand('view.theme');
  return (
    <div className="start-preferences">
      <AriaButton onPress={() => settings.setState({ language: language === 'de' ? 'en' : 'de' })}>{t.otherLanguage}</AriaButton>
      <AriaButton onPress={theme.run}>{theme.label}</AriaButton>
    </div>
  );
}
