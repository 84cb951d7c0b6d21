import { Search } from 'lucide-react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { TAGS } from '#core/annotation/annotation.ts';
import { tagPatch } from '../../document/annotation-patches.ts';
import { useDocument, useSession } from '../../document/use-document.ts';
import { domainTexts } from '../../language/domain-texts.ts';
import { useTexts } from '../../language/use-texts.ts';
import { Button } from '../../parts/button.tsx';
import { TagIcon } from '../../parts/tag-icon.tsx';
import { ColumnMenu } from './column-menu.tsx';
import type { TagFilter } from './step-rows.ts';
import { stepsTexts } from './steps-texts.ts';

interface StepsToolbarProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly tag: TagFilter;
  readonly onTag: (tag: TagFilter) => void;
  readonly shown: number;
  readonly all: number;
}

/** Search and filter; with several rows selected, the four tags for all of them. */
export function StepsToolbar({ search, onSearch, tag, onTag, shown, all }: StepsToolbarProps) {
  const t = useTexts(stepsTexts);
  const words = useTexts(domainTexts).tag;
  const session = useSession();
  const selection = useDocument((state) => state.selection);
  const readOnly = useDocument((state) => state.file?.readOnly === true);
  return (
    <div className="steps-toolbar">
      <label className="search-field">
        <Search className="icon" aria-hidden />
        <input
          type="search"
          value={search}
          placeholder={t.search}
          aria-label={t.search}
          onChange={(event) => onSearch(event.target.value)}
        />
      </label>
      {selection.length > 1 && !readOnly ? (
        <div className="steps-bulk" role="group" aria-label={t.tagSelected(selection.length)}>
          <span className="label num">{t.tagSelected(selection.length)}</span>
          {TAGS.map((choice) => (
            <Button key={choice} onPress={() => session.annotate(new Map(selection.map((id) => [id, tagPatch(choice)])))}>
              <TagIcon tag={choice} size={14} />
              {words[choice]}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <span className="label">{t.filter}</span>
          <ToggleButtonGroup
            className="tag-filter"
            aria-label={t.filter}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[tag]}
            onSelectionChange={(keys) => onTag([...keys][0] as TagFilter)}
          >
            <ToggleButton id="all">{t.all}</ToggleButton>
            {TAGS.map((choice) => (
              <ToggleButton key={choice} id={choice}>
                <TagIcon tag={choice} size={12} />
                {words[choice]}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </>
      )}
      <span className="caption num steps-count" role="status">
        {t.shown(shown, all)}
      </span>
      <ColumnMenu />
    </div>
  );
}
