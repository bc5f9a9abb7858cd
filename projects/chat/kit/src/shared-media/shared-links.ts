import { PendingTasks, Signal, inject, signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { safePage } from 'ngx-tencent-chat/ui';

/** A link that somebody sent. */
export interface SharedLink {
  readonly href: string;
  /** Where it leads, in short: "example.com". */
  readonly site: string;
  /** The rest of the address, as far as it says something. */
  readonly path: string;
}

/** How much of a text is looked through. */
const LOOKED_THROUGH = 20_000;

type Find = (text: string) => readonly { readonly url: string }[] | null;

/** Tells the links of a message; none before what finds them has come. */
export function injectLinksOf(): (message: Message) => readonly SharedLink[] {
  const find = injectFind();
  return ({ body }) => {
    const text = body.type === 'text' ? body.text.slice(0, LOOKED_THROUGH) : '';
    const urls = new Set((find()?.(text) ?? []).map(({ url }) => url));
    return [...urls].flatMap((url) => toLink(url) ?? []);
  };
}

function injectFind(): Signal<Find | null> {
  const find = signal<Find | null>(null);
  inject(PendingTasks).run(async () => {
    try {
      const { LinkifyIt } = await import('linkify-it');
      const finder = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: false });
      find.set((text) => finder.match(text));
    } catch {
      // The network may be gone: then the messages are listed without what they link to.
    }
  });
  return find;
}

function toLink(url: string): SharedLink | null {
  const href = safePage(url);
  if (href === null) return null;
  const { hostname, pathname, search } = new URL(href);
  return {
    href,
    site: hostname.replace(/^www\./, ''),
    path: `${pathname}${search}`.replace(/^\/$/, ''),
  };
}
