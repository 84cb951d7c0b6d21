import { Component, createRef, type ReactNode } from 'react';

/** Calm enough to follow with the eyes; the slow step of the motion scale. */
const DURATION = 260;
const EASING = 'cubic-bezier(.2, .7, .2, 1)';

interface GlideProps {
  /** Says which order the children are in; only a change of it is animated. */
  readonly order: string;
  readonly className?: string;
  readonly children: ReactNode;
}

type Tops = ReadonlyMap<string, number>;

/**
 * A list whose items glide to their new places. Children carry `data-glide`, unique among them. The one somebody works in
 * stays under their eyes, the others move around it. Without motion for those who asked for less.
 */
export class Glide extends Component<GlideProps> {
  private readonly list = createRef<HTMLOListElement>();

  override getSnapshotBeforeUpdate(before: GlideProps): Tops | null {
    return before.order === this.props.order ? null : this.tops();
  }

  override componentDidUpdate(_props: GlideProps, _state: unknown, before: Tops | null): void {
    if (before === null) return;
    this.keepInView(before);
    if (globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const now = this.tops();
    for (const item of this.items()) {
      const id = item.dataset['glide']!;
      const old = before.get(id);
      const shift = old === undefined ? null : old - now.get(id)!;
      if (shift === 0) continue;
      const from = shift === null ? { opacity: 0 } : { transform: `translateY(${shift}px)` };
      item.animate([from, shift === null ? { opacity: 1 } : { transform: 'none' }], { duration: DURATION, easing: EASING });
    }
  }

  /** Scrolls so that the item with the focus is where it was. */
  private keepInView(before: Tops): void {
    const item = this.items().find((candidate) => candidate.contains(document.activeElement));
    const old = item === undefined ? undefined : before.get(item.dataset['glide']!);
    const scroller = this.list.current?.closest<HTMLElement>('[data-scroller]');
    if (item === undefined || old === undefined || !scroller) return;
    scroller.scrollTop += item.getBoundingClientRect().top - old;
  }

  private items(): readonly HTMLElement[] {
    return [...(this.list.current?.querySelectorAll<HTMLElement>(':scope > [data-glide]') ?? [])];
  }

  private tops(): Tops {
    return new Map(this.items().map((item) => [item.dataset['glide']!, item.getBoundingClientRect().top]));
  }

  override render() {
    return (
      <ol ref={this.list} className={this.props.className}>
        {this.props.children}
      </ol>
    );
  }
}
