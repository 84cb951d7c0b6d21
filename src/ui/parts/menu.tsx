import { Check, ChevronRight } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
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
  /** Opens beside the menu, behind its title; neighbours of this kind share one section. */
  readonly beside?: boolean;
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
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" placement={placement} offset={4}>
        <Entries label={label} groups={groups} />
      </Popover>
    </MenuTrigger>
  );
}

function Entries({ label, groups }: { readonly label: string; readonly groups: readonly MenuGroup[] }) {
  const sections = sectionsOf(groups.filter((group) => group.entries.length > 0));
  const entries = new Map(groups.flatMap((group) => (group.beside === true ? [] : group.entries)).map((entry) => [entry.id, entry]));
  return (
    <AriaMenu
      className="menu"
      aria-label={label}
      onAction={(id) => entries.get(String(id))?.run()}
      disabledKeys={[...entries.values()].filter((entry) => entry.disabled === true).map((entry) => entry.id)}
    >
      {sections.map((section, index) => {
        const [{ title, beside, entries: own }] = section;
        const heading = beside === true ? undefined : title;
        return (
          <MenuSection key={`${beside === true ? 'beside' : 'here'} ${title ?? index}`} aria-label={heading ?? label}>
            {index > 0 && <Separator className="menu-separator" />}
            {heading !== undefined && <Header className="menu-header">{heading}</Header>}
            {beside === true ? section.map((group) => <Beside key={group.title} group={group} />) : own.map(itemOf)}
          </MenuSection>
        );
      })}
    </AriaMenu>
  );
}

/** Groups that open beside the menu stand together, every other one by itself. */
function sectionsOf(groups: readonly MenuGroup[]): readonly (readonly [MenuGroup, ...MenuGroup[]])[] {
  const sections: [MenuGroup, ...MenuGroup[]][] = [];
  for (const group of groups) {
    const last = sections.at(-1);
    if (group.beside === true && last?.[0].beside === true) last.push(group);
    else sections.push([group]);
  }
  return sections;
}

function Beside({ group: { title = '', entries } }: { readonly group: MenuGroup }) {
  return (
    <SubmenuTrigger>
      <AriaMenuItem textValue={title} className="menu-item">
        <span className="menu-icon" />
        <span className="menu-words">{title}</span>
        <ChevronRight className="icon" aria-hidden />
      </AriaMenuItem>
      <Popover className="menu-popover" offset={-4}>
        <Entries label={title} groups={[{ entries }]} />
      </Popover>
    </SubmenuTrigger>
  );
}

const itemOf = (entry: MenuEntry) => (
  <AriaMenuItem key={entry.id} id={entry.id} textValue={entry.label} className="menu-item">
    <span className="menu-icon">{entry.selected === true ? <Check className="icon" aria-hidden /> : entry.icon}</span>
    <span className="menu-words">
      {entry.label}
      {entry.detail !== undefined && <small>{entry.detail}</small>}
    </span>
    {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
  </AriaMenuItem>
);
