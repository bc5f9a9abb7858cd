import { Component, computed, inject, input, model } from '@angular/core';
import { CHAT_INTL, SearchKind, SearchPeriod, dayOf } from 'ngx-tencent-chat/i18n';
import { Person } from 'ngx-tencent-chat/models';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { SearchFilters } from './search-filters';

const KINDS: readonly SearchKind[] = ['text', 'image', 'video', 'voice', 'file', 'link'];
const PERIODS: readonly SearchPeriod[] = ['day', 'week', 'month', 'year', 'own'];

/** Narrows a search: to a conversation, a person, a type of messages, a time. */
@Component({
  selector: 'chat-search-filter-bar',
  templateUrl: './search-filter-bar.html',
  styleUrl: './search-filter-bar.css',
  imports: [ChatIcon],
})
export class ChatSearchFilterBar {
  readonly #intl = inject(CHAT_INTL);
  protected readonly intl = this.#intl.search;
  protected readonly kinds = KINDS;
  protected readonly periods = PERIODS;
  protected readonly today = dayOf(this.#intl, Date.now());

  /** The name of the conversation that can be searched alone; null where there is none. */
  readonly place = input<string | null>(null);

  /** Whose messages can be searched alone. */
  readonly people = input.required<readonly Person[]>();

  /** Whether only that conversation is searched. */
  readonly within = model(false);

  /** What the search is narrowed to. */
  readonly filters = model.required<SearchFilters>();

  protected readonly own = computed(() => this.filters().period === 'own');

  protected change(changes: Partial<SearchFilters>): void {
    this.filters.update((filters) => ({ ...filters, ...changes }));
  }

  protected chooseKind(value: string): void {
    this.change({ kind: KINDS.find((kind) => kind === value) ?? null });
  }

  protected choosePeriod(value: string): void {
    this.change({ period: PERIODS.find((period) => period === value) ?? null });
  }
}
