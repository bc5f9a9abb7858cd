import { Directive, effect, inject, input, output, untracked } from '@angular/core';
import { ChatMessagePane, PaneJump } from 'ngx-tencent-chat/kit';
import { ConversationId, MessagePlace } from 'ngx-tencent-chat/models';
import { SessionStore } from 'ngx-tencent-chat/state';

import { readPlace, writePlace } from './place-text';

/** A jump, in terms of an address: null is the conversation itself, where it ends. */
export interface PlaceChange {
  /** Where the reader was: it takes the place of the present entry of the history. */
  readonly from: string | null;
  /** Where the reader is now: a new entry. */
  readonly to: string | null;
}

/**
 * Ties the place where somebody reads to the address, whichever router writes it: a link opens at its
 * message, back and forward lead through the places that jumps led from and to.
 *
 * @example
 * <chat-message-pane [conversation]="id" [chatPlace]="message()" (chatPlaceChange)="write($event)" />
 */
@Directive({
  selector: 'chat-message-pane[chatPlace]',
})
export class ChatReadingPlace {
  readonly #pane = inject(ChatMessagePane);
  readonly #session = inject(SessionStore);

  /** The place in the address, as `writePlace()` writes it, or null. */
  readonly chatPlace = input.required<string | null | undefined>();

  /** Emits when the reader has jumped: first `from` is to be replaced, then `to` to be added. */
  readonly chatPlaceChange = output<PlaceChange>();

  /** Which conversation and place the pane has been taken to. */
  #conversation: ConversationId | null = null;
  #place: string | null = null;
  /** Addresses that are on their way from here, oldest first: they lead nowhere. */
  #written: readonly (string | null)[] = [];

  constructor() {
    effect(() => {
      const place = this.chatPlace() ?? null;
      const conversation = this.#pane.conversation();
      // Nothing can be looked for before somebody is signed in.
      if (place === null || this.#session.open())
        untracked(() => this.#follow(conversation, place));
    });
    this.#pane.jumped.subscribe((jump) => this.#tell(jump));
  }

  #follow(conversation: ConversationId, place: string | null): void {
    const fresh = conversation !== this.#conversation;
    const before = this.#place;
    if (!fresh && place === before) return;
    this.#conversation = conversation;
    this.#place = place;
    const written = this.#written.indexOf(place);
    this.#written = written < 0 || fresh ? [] : this.#written.slice(written + 1);
    if (written >= 0 && !fresh) return;
    const target = place === null ? null : readPlace(place);
    if (target) void this.#pane.jumpTo({ message: target });
    else if (!fresh && before !== null) this.#pane.jumpToLatest();
  }

  #tell({ from, to }: PaneJump): void {
    // The address has led here by itself.
    if (this.#place !== null && readPlace(this.#place)?.id === to.id) return;
    const change = { from: toText(from), to: writePlace(to) };
    this.#written = [change.from, change.to];
    this.chatPlaceChange.emit(change);
  }
}

function toText(place: MessagePlace | null): string | null {
  return place ? writePlace(place) : null;
}
