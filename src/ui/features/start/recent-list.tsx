import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { RecentFile } from '#platform/platform.ts';
import { useSession } from '../../document/use-document.ts';
import { formatMoment } from '../../language/format.ts';
import { useLanguage, useTexts } from '../../language/use-texts.ts';
import { IconButton } from '../../parts/button.tsx';
import { usePlatform } from '../../document/use-platform.ts';
import { startTexts } from './start-texts.ts';

const SHOWN = 6;

/** The files opened last; asking for them never touches the disk or a network drive. */
export function RecentList() {
  const t = useTexts(startTexts);
  const language = useLanguage();
  const session = useSession();
  const platform = usePlatform();
  const [files, setFiles] = useState<readonly RecentFile[] | null>(null);

  useEffect(() => {
    let current = true;
    void platform.recentFiles().then((recent) => current && setFiles(recent));
    return () => {
      current = false;
    };
  }, [platform]);

  const forget = async (file: RecentFile) => {
    await platform.forgetRecent(file.token);
    setFiles(await platform.recentFiles());
  };

  return (
    <div className="recent">
      <h2>{t.recent}</h2>
      {files !== null && files.length === 0 && <p className="caption">{t.recentNone}</p>}
      <ul>
        {(files ?? []).slice(0, SHOWN).map((file) => (
          <li key={file.token}>
            <AriaButton className="recent-file" onPress={() => void session.openRecent(file.token)}>
              <b>{file.name}</b>
              <small>{[file.place, formatMoment(file.openedAt, language)].filter((part) => part !== '').join(' · ')}</small>
            </AriaButton>
            <IconButton label={t.forget(file.name)} onPress={() => void forget(file)}>
              <X className="icon" aria-hidden />
            </IconButton>
          </li>
        ))}
      </ul>
    </div>
  );
}
