import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Header, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import './menu.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly keys?: string | undefined;
  readonly icon?: ReactNode;
  readonly selected?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  run(): void;
}

export interface MenuGroup {
  readonly title?: string;
  readonly entries: readonly MenuEntry[];
}

/** A menu behind a button: groups separated by hairlines, keys at the right. */
export function Menu({
  label,
  trigger,
  groups,
  placement = 'bottom start',
}: {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  readonly placement?: 'bottom start' | 'bottom end' | 'top start';
}) {
  const shown = groups.filter((group) => group.entries.length > 0);
  const entries = new Map(shown.flatMap((group) => group.entries).map((entry) => [entry.id, entry]));
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" placement={placement} offset={4}>
        <AriaMenu
          className="menu"
          aria-label={label}
          onAction={(id) => entries.get(String(id))?.run()}
          disabledKeys={[...entries.values()].filter((entry) => entry.disabled === true).map((entry) => entry.id)}
        >
          {shown.map((group, index) => (
            <MenuSection key={group.title ?? index} aria-label={group.title ?? label}>
              {index > 0 && <Separator className="menu-separator" />}
              {group.title !== undefined && <Header className="menu-header">{group.title}</Header>}
              {group.entries.map((entry) => (
                <AriaMenuItem key={entry.id} id={entry.id} textValue={entry.label} className="menu-item">
                  <span className="menu-icon">{entry.selected === true ? <Check className="icon" aria-hidden /> : entry.icon}</span>
                  <span className="menu-words">
                    {entry.label}
                    {entry.detail !== undefined && <small>{entry.detail}</small>}
                  </span>
                  {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
                </AriaMenuItem>
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
