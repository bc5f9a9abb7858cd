import { PendingTasks, Service, inject, signal } from '@angular/core';

import { FindLinks, mayHaveLinks, partLinks } from './text-tokens';

/** How much of a text is looked through: nobody clicks on the hundredth page. */
const LOOKED_THROUGH = 20_000;

/**
 * Finds links in texts. What knows how is fetched when the first text looks as if it had some; until
 * then they are text. They take as much room either way, so nothing moves.
 */
@Service()
export class LinkFinder {
  readonly #tasks = inject(PendingTasks);
  readonly #find = signal<FindLinks | null>(null);
  #asked = false;

  /** How to find the links of this text; null while that is not known, or there are none. A signal. */
  for(text: string): FindLinks | null {
    if (!mayHaveLinks(text)) return null;
    if (!this.#asked) this.#fetch();
    return this.#find();
  }

  #fetch(): void {
    this.#asked = true;
    this.#tasks.run(async () => {
      try {
        const { LinkifyIt } = await import('linkify-it');
        const finder = new LinkifyIt({ fuzzyLink: true });
        for (const scheme of ['ftp:', '//']) finder.add(scheme, null);
        this.#find.set((text) => finder.match(partLinks(text.slice(0, LOOKED_THROUGH))) ?? []);
      } catch {
        // The network may be gone: texts stay readable, and the next one asks again.
        this.#asked = false;
      }
    });
  }
}
