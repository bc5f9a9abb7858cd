import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { CHAT_INTL, formatDay, formatDuration } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { ChatIcon, safePicture } from 'ngx-tencent-chat/ui';

import { SharedMonth } from './shared-months';

/** Shows pictures and films in a grid. */
@Component({
  selector: 'chat-shared-grid',
  templateUrl: './shared-grid.html',
  styleUrl: './shared-grid.css',
  imports: [ChatIcon],
  host: { '(keydown)': 'press($event)' },
})
export class ChatSharedGrid {
  readonly #words = inject(CHAT_INTL);
  protected readonly intl = this.#words.search;
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** What was sent, by month. */
  readonly months = input.required<readonly SharedMonth[]>();

  /** Emits the one to be looked at. */
  readonly open = output<Message>();

  /** Emits the one to be shown where it was sent. */
  readonly jump = output<Message>();

  /** Emits one whose picture could not be had: its address may have ended. */
  readonly expired = output<Message>();

  readonly #asked = new Set<string>();
  /** Addresses without a picture. */
  readonly #failed = signal<ReadonlySet<string>>(new Set());
  protected readonly sections = computed(() => {
    const now = Date.now();
    return this.months().map(({ id, name, messages }) => ({
      id,
      name,
      tiles: messages.map((message) => this.#toTile(message, now)),
    }));
  });

  protected fail(message: Message, address: string): void {
    this.#failed.update((failed) => new Set([...failed, address]));
    // A new address is asked for once.
    if (this.#asked.has(message.key)) return;
    this.#asked.add(message.key);
    this.expired.emit(message);
  }

  protected press(event: KeyboardEvent): void {
    const tiles = [...this.#host.querySelectorAll<HTMLElement>('.tile')];
    const from = tiles.findIndex((tile) => tile === event.target);
    const target = from < 0 ? null : this.#move(tiles, from, event.key);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  #move(tiles: readonly HTMLElement[], from: number, key: string): HTMLElement | null {
    const forward = getComputedStyle(this.#host).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const here = tiles[from]?.getBoundingClientRect();
    const isBeside = (tile: HTMLElement) => {
      const { left, top } = tile.getBoundingClientRect();
      return here !== undefined && top !== here.top && Math.abs(left - here.left) < here.width / 2;
    };
    switch (key) {
      case 'ArrowRight':
      case 'ArrowLeft':
        return tiles[from + (key === forward ? 1 : -1)] ?? null;
      case 'ArrowDown':
        return tiles.slice(from).find(isBeside) ?? tiles.at(-1) ?? null;
      case 'ArrowUp':
        return tiles.slice(0, from).findLast(isBeside) ?? null;
      case 'Home':
        return tiles[0] ?? null;
      case 'End':
        return tiles.at(-1) ?? null;
      default:
        return null;
    }
  }

  #toTile(message: Message, now: number) {
    const { body, key, own, sender, sentAt } = message;
    const film = body.type === 'video';
    const address = film ? body.posterUrl : body.type === 'image' ? body.previewUrl : '';
    const name = film ? this.intl.filmBy : this.intl.sharedBy;
    return {
      message,
      key,
      film,
      duration: film && body.duration > 0 ? formatDuration(body.duration) : null,
      picture: this.#failed().has(address) ? null : safePicture(address),
      name: name(own ? this.#words.you : sender.name, formatDay(this.#words, sentAt, now)),
    };
  }
}
