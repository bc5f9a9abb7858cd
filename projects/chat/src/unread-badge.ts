import { DOCUMENT, DestroyRef, Injector, Service, effect, inject } from '@angular/core';
import { ConversationStore } from 'ngx-tencent-chat/state';

/** More than these are not counted one by one. */
const most = 999;

/** What this has written before a title: nothing else has a number in brackets there. */
const written = /^\(\d+\+?\) /;

/** Says how much is unread where the page is not looked at: in its title, and on the app's icon. */
@Service({ autoProvided: false })
export class UnreadBadge {
  readonly #document = inject(DOCUMENT);
  readonly #conversations = inject(ConversationStore);
  readonly #injector = inject(Injector);
  readonly #gone = inject(DestroyRef);

  /** Begins to say it; ends with the app. */
  start(): void {
    const { defaultView, head } = this.#document;
    if (!defaultView) return;
    effect(() => this.#say(this.#conversations.totalUnread()), { injector: this.#injector });
    // The app goes on having its own title: whatever it becomes is what stands behind the number.
    const observer = new defaultView.MutationObserver(() =>
      this.#writeTitle(this.#conversations.totalUnread()),
    );
    observer.observe(head, { subtree: true, childList: true, characterData: true });
    this.#gone.onDestroy(() => {
      observer.disconnect();
      this.#say(0);
    });
  }

  #say(unread: number): void {
    this.#writeTitle(unread);
    const { navigator } = this.#document.defaultView ?? {};
    if (!navigator || !('setAppBadge' in navigator)) return;
    // Only installed apps have an icon to bear it: elsewhere browsers refuse, and nothing is lost.
    const done = unread > 0 ? navigator.setAppBadge(unread) : navigator.clearAppBadge();
    done.catch(() => undefined);
  }

  #writeTitle(unread: number): void {
    const { title } = this.#document;
    const own = title.replace(written, '');
    const count = unread > most ? `${most}+` : String(unread);
    const wanted = unread > 0 ? `(${count}) ${own}` : own;
    if (wanted !== title) this.#document.title = wanted;
  }
}
