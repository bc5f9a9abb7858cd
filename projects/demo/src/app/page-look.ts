import { DOCUMENT, Service, inject, signal } from '@angular/core';

/** A scheme of colours; `system` follows the reader's own. */
export type Theme = 'system' | 'light' | 'dark';
/** A direction of writing. */
export type Direction = 'ltr' | 'rtl';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The theme and the direction of the page: from its address, or as they were chosen last. */
@Service()
export class PageLook {
  readonly #document = inject(DOCUMENT);
  readonly #asked = new URLSearchParams(this.#document.defaultView?.location.search);

  readonly theme = signal<Theme>(this.#find('theme', THEMES) ?? 'system');
  readonly direction = signal<Direction>(this.#find('dir', ['ltr', 'rtl']) ?? 'ltr');

  setTheme(theme: Theme): void {
    this.theme.set(theme);
    this.#keep('theme', theme);
  }

  setDirection(direction: Direction): void {
    this.direction.set(direction);
    this.#keep('dir', direction);
  }

  /** Shows what was chosen. */
  apply(): void {
    const root = this.#document.documentElement;
    root.dir = this.direction();
    root.dataset['theme'] = this.theme();
  }

  #keep(name: string, value: string): void {
    this.#document.defaultView?.localStorage.setItem(`demo-${name}`, value);
    this.apply();
  }

  #find<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const kept = this.#document.defaultView?.localStorage.getItem(`demo-${name}`);
    return choices.find((choice) => choice === (this.#asked.get(name) ?? kept));
  }
}
