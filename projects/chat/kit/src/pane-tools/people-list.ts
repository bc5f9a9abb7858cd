import { Component, OnInit, computed, inject, input, signal } from '@angular/core';
import { ChatError, PeoplePage } from 'ngx-tencent-chat/client';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person } from 'ngx-tencent-chat/models';
import { NameBook } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

/** A list of people that comes page by page. */
@Component({
  selector: 'chat-people-list',
  template: `
    <ul>
      @for (person of people(); track person.id) {
        <li>
          <chat-avatar class="face" [person]="person" />
          <bdi class="name">{{ person.name }}</bdi>
        </li>
      } @empty {
        @if (state() === 'there') {
          <li class="hint">{{ words.nobody }}</li>
        }
      }
    </ul>
    @switch (state()) {
      @case ('coming') {
        <p class="hint" role="status">{{ words.loading }}</p>
      }
      @case ('failed') {
        <p class="hint" role="alert">{{ words.loadFailed }}</p>
        <button type="button" (click)="more()">{{ intl.loadAgain }}</button>
      }
      @default {
        @if (next() !== null) {
          <button type="button" (click)="more()">{{ words.loadMore }}</button>
        }
      }
    }
  `,
  styleUrl: './people-list.css',
  imports: [ChatAvatar],
})
export class ChatPeopleList implements OnInit {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.actions;
  readonly #names = inject(NameBook);

  /** Brings a page. */
  readonly load = input.required<(next: string | null) => Promise<PeoplePage>>();

  readonly #told = signal<readonly Person[]>([]);
  protected readonly people = computed(() => this.#names.everyone(this.#told()));
  protected readonly next = signal<string | null>(null);
  protected readonly state = signal<'coming' | 'there' | 'failed'>('coming');

  ngOnInit(): void {
    this.more();
  }

  protected more(): void {
    this.state.set('coming');
    this.load()(this.next()).then(
      ({ people, next }) => {
        this.#told.update((before) => [...before, ...people]);
        this.next.set(next);
        this.state.set('there');
      },
      (error: unknown) => {
        this.state.set('failed');
        if (!(error instanceof ChatError)) throw error;
      },
    );
  }
}
