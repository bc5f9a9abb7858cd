import { Injectable, computed, signal } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';

/** What can be shown beside a conversation. Of which one, where it is not the open one. */
export type DetailsView =
  | { readonly kind: 'media' }
  | { readonly kind: 'about'; readonly conversationId: ConversationId }
  | { readonly kind: 'profile'; readonly personId: string }
  | { readonly kind: 'requests' }
  | { readonly kind: 'people' }
  | { readonly kind: 'blocked' }
  | { readonly kind: 'me' }
  | { readonly kind: 'topics'; readonly conversationId: ConversationId };

/** Under which name it is shown. */
const titles: Readonly<Record<DetailsView['kind'], string>> = {
  media: 'Media, files and links',
  about: 'About this group',
  profile: 'Profile',
  requests: 'Requests to join',
  people: 'Friends',
  blocked: 'Blocked people',
  me: 'Your profile',
  topics: 'Topics',
};

/** What is shown beside the conversation, and the way back where one thing led to another. */
@Injectable()
export class DetailsPanel {
  readonly #views = signal<readonly DetailsView[]>([]);

  /** What is shown, or null. */
  readonly view = computed(() => this.#views().at(-1) ?? null);

  /** Its name. */
  readonly title = computed(() => titles[this.view()?.kind ?? 'media']);

  /** Whether something else was shown before it. */
  readonly deep = computed(() => this.#views().length > 1);

  /** Shows something in place of what was shown. */
  show(view: DetailsView): void {
    this.#views.set([view]);
  }

  /** Shows something to which what is shown has led: a member of a group, for instance. */
  goOn(view: DetailsView): void {
    this.#views.update((views) => [...views, view]);
  }

  /** Goes back to what led here. */
  goBack(): void {
    this.#views.update((views) => views.slice(0, -1));
  }

  /** Shows something, or closes it if that is what is shown. */
  toggle(view: DetailsView): void {
    if (this.view()?.kind === view.kind) this.close();
    else this.show(view);
  }

  close(): void {
    this.#views.set([]);
  }
}
