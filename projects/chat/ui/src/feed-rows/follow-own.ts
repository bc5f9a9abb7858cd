import { Signal, effect, untracked } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';

/** Shows the end when an own message goes out: whoever sends wants to see it, wherever they read. */
export function followOwn(messages: Signal<readonly Message[]>, showEnd: () => void): void {
  let known: string | null = null;
  effect(() => {
    const newest = messages().at(-1);
    const key = newest?.key ?? null;
    const fresh = known !== null && key !== known && newest?.status !== 'sent';
    known = key;
    if (fresh) untracked(showEnd);
  });
}
