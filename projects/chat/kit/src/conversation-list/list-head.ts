import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { Conversation, Folder, kindOf } from 'ngx-tencent-chat/models';
import { moveInList } from 'ngx-tencent-chat/primitives';
import {
  ConversationFilter,
  ConversationShelf,
  FolderStore,
  PresenceStore,
  countShelf,
  fitsFilter,
  isUnread,
} from 'ngx-tencent-chat/state';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { ListPlace } from './list-place';

const filters: readonly ConversationFilter[] = ['all', 'unread', 'mentions', 'groups', 'direct'];

const shelfIcons = {
  archived: 'M3.75 4.25h12.5v3H3.75zM4.75 7.25v7.5a1 1 0 0 0 1 1h8.5a1 1 0 0 0 1-1v-7.5M8 10.25h4',
  folded: 'M4 5.5h12M4 10h12M7.5 13.5l2.5 2.5l2.5-2.5',
} as const;

/** A filter or a folder, as its tab. */
interface Tab {
  readonly key: string;
  readonly name: string;
  readonly on: boolean;
  /** How many conversations in it have something unread; 0 where that is not told. */
  readonly count: number;
  readonly show: () => void;
}

/** What stands over the list: filters and folders to choose from, and the rows of what is put away. */
@Component({
  selector: 'chat-list-head',
  templateUrl: './list-head.html',
  styleUrl: './list-head.css',
  imports: [ChatIcon],
})
export class ChatListHead {
  readonly #intl = inject(CHAT_INTL);
  readonly #folders = inject(FolderStore);
  readonly #presence = inject(PresenceStore);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly place = inject(ListPlace);
  protected readonly words = this.#intl.talks;

  /** All conversations there are. */
  readonly conversations = input.required<readonly Conversation[]>();

  /** Those in view. */
  readonly inView = input.required<readonly Conversation[]>();

  /** The id of what the tabs choose for. */
  readonly panel = input.required<string>();

  private readonly back = viewChild<ElementRef<HTMLElement>>('back');

  /** The folder that is open, or null. */
  readonly folder = computed<Folder | null>(() => {
    const open = this.place.folder();
    return this.#folders.folders().find(({ name }) => name === open) ?? null;
  });

  /** Whether somebody is there now; those in view are watched. */
  readonly online = (conversation: Conversation): boolean =>
    kindOf(conversation.id) === 'direct' &&
    this.#presence.presence(conversation.peer.id)().state === 'online';

  readonly #people = computed(
    () =>
      this.inView()
        .filter(({ id }) => kindOf(id) === 'direct')
        .map(({ peer }) => peer.id),
    { equal: (one, other) => one.toSorted().join() === other.toSorted().join() },
  );
  /** Unread ones matter to all counts, and are few. */
  readonly #unread = computed(() =>
    this.conversations().filter((each) => isUnread(each) && !each.marks.includes('archived')),
  );
  protected readonly shown = computed<readonly Tab[]>(() => {
    const unread = this.#unread();
    return [
      ...filters.map((each) => this.#toFilterTab(each, unread)),
      ...this.#toFolderTabs(unread),
    ];
  });
  protected readonly shelves = computed(() =>
    (['archived', 'folded'] as const)
      .map((name) => ({
        name,
        icon: shelfIcons[name],
        count: countShelf(this.conversations(), name),
      }))
      .filter(({ count }) => count.all > 0),
  );

  constructor() {
    void this.#folders.follow();
    effect((onCleanup) => onCleanup(this.#presence.watch(this.#people())));
    // A folder that is gone shows nothing.
    effect(() => {
      if (this.place.folder() !== null && this.folder() === null) this.place.showAll();
    });
  }

  protected badge(count: number): string {
    return formatBadge(this.#intl, count);
  }

  protected choose({ show }: Tab): void {
    show();
  }

  protected openShelf(shelf: ConversationShelf): void {
    this.place.shelf.set(shelf);
    const focus = (): void => this.back()?.nativeElement.focus();
    afterNextRender(focus, { injector: this.#injector });
  }

  protected press(event: KeyboardEvent, list: HTMLElement): void {
    const tabs = this.shown();
    const rightToLeft = getComputedStyle(list).direction === 'rtl';
    const from = tabs.findIndex(({ on }) => on);
    const keys: Partial<Record<string, string>> = rightToLeft
      ? { ArrowLeft: 'ArrowDown', ArrowRight: 'ArrowUp' }
      : { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key === 'ArrowUp' || key === 'ArrowDown') return;
    const pressed = new KeyboardEvent('keydown', {
      key: keys[key] ?? key,
      ...{ ctrlKey, metaKey, altKey, shiftKey },
    });
    const to = moveInList(pressed, { from, count: tabs.length });
    if (to === null) return;
    event.preventDefault();
    tabs[to]?.show();
    const focus = (): void => {
      const tab = this.#host.querySelectorAll<HTMLElement>('[role=tab]')[to];
      tab?.focus();
      tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    };
    afterNextRender(focus, { injector: this.#injector });
  }

  #toFilterTab(filter: ConversationFilter, unread: readonly Conversation[]): Tab {
    const place = this.place;
    const counted = filter === 'unread' || filter === 'mentions';
    return {
      key: filter,
      name: this.words[filter],
      on: place.filter() === filter && place.folder() === null,
      count: counted ? unread.filter((each) => fitsFilter(each, filter)).length : 0,
      show: () => place.showFilter(filter),
    };
  }

  #toFolderTabs(unread: readonly Conversation[]): readonly Tab[] {
    const place = this.place;
    return this.#folders.folders().map(({ name, conversationIds }) => {
      const members = new Set(conversationIds);
      return {
        key: `folder:${name}`,
        name,
        on: place.folder() === name,
        count: unread.filter(({ id }) => members.has(id)).length,
        show: () => place.showFolder(name),
      };
    });
  }
}
