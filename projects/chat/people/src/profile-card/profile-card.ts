import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { CHAT_INTL, formatWhen } from 'ngx-tencent-chat/i18n';
import { ConversationId, Person, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore, PresenceStore, SessionStore, injectTakeReport } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';
import { ChatPeopleIcon } from '../parts/people-icon';
import { ChatProfileDialogs, ProfileDialog } from './profile-dialogs';
import { injectSharedGroups } from './shared-groups';
import { Standing, standingOf } from './standing';

/**
 * Says who somebody is, and what can be done about it: write to them, become friends, give them another
 * name, block and report them.
 *
 * @example
 * <chat-profile-card person="bob" (write)="open($event)" />
 */
@Component({
  selector: 'chat-profile-card',
  templateUrl: './profile-card.html',
  styleUrls: ['../../../dialog/src/panel.css', './profile-card.css'],
  imports: [ChatAvatar, ChatPeopleIcon, ChatProfileDialogs],
})
export class ChatProfileCard {
  readonly #people = inject(PeopleStore);
  readonly #session = inject(SessionStore);
  readonly #presences = inject(PresenceStore);
  readonly #intl = inject(CHAT_INTL);
  protected readonly words = this.#intl.people;
  protected readonly takesReports = injectTakeReport() !== null;

  /** Who. */
  readonly person = input.required<UserId>();

  /** Emits the id of whom the reader wants to write to. */
  readonly write = output<UserId>();

  /** Emits a group of both that the reader wants to open. */
  readonly visit = output<ConversationId>();

  readonly #profile = computed(() => this.#people.profile(this.person())());
  /** Whom nobody knows: the id that was looked up in vain. */
  readonly #nobody = signal<UserId | null>(null);
  protected readonly missing = computed(() => this.#nobody() === this.person());
  protected readonly loaded = computed(() => this.#profile() !== null);
  protected readonly about = computed(() => this.#profile()?.about ?? '');
  protected readonly who = computed<Person>(() => {
    const id = this.person();
    const person = this.#profile() ?? { id, name: id, avatarUrl: null };
    return { ...person, name: this.#people.nameOf(person) };
  });
  /** What they call themselves, where the reader calls them something else. */
  protected readonly ownName = computed(() => {
    const name = this.#profile()?.name ?? this.who().name;
    return name === this.who().name ? null : name;
  });
  protected readonly standing = computed<Standing>(() =>
    standingOf(this.person(), this.#session.me()?.id ?? '', this.#people, this.#profile()),
  );
  protected readonly blocked = computed(() => this.#people.blocked().includes(this.person()));
  protected readonly request = computed(() =>
    this.#people.requests().find(({ person }) => person.id === this.person()),
  );
  protected readonly remark = computed(
    () => this.#people.friends().find(({ id }) => id === this.person())?.remark ?? '',
  );
  protected readonly seen = computed(() => {
    const seen = this.#presences.seen(this.person())();
    const when = seen.when === 'at' ? formatWhen(this.#intl, seen.at, Date.now()) : '';
    return this.words.seen(seen, when);
  });
  protected readonly groups = injectSharedGroups(this.person);
  protected readonly presence = computed(() => this.#presences.presence(this.person())());
  protected readonly attempt = new Attempt();
  /** What was done last, unless it has been undone elsewhere. */
  protected readonly said = computed(() => {
    const done = this.attempt.done();
    const { blockDone, unblockDone } = this.words;
    const undone = (this.blocked() ? unblockDone : blockDone)(this.who().name);
    return done === undone ? '' : done;
  });
  protected readonly dialog = signal<ProfileDialog | null>(null);

  constructor() {
    effect((onCleanup) => {
      const id = this.person();
      if (this.standing() !== 'self') onCleanup(untracked(() => this.#presences.watch([id])));
    });
    effect(() => {
      const id = this.person();
      if (this.#session.open()) untracked(() => void this.#learn(id));
    });
  }

  protected copyId(): void {
    const copying = () => navigator.clipboard.writeText(this.person());
    copying().then(
      () => void this.attempt.make(() => Promise.resolve(), this.words.idCopied),
      () => {
        // The browser does not let the page write there; the id can be marked by hand.
      },
    );
  }

  protected async add(): Promise<void> {
    const id = this.person();
    if (!this.#profile()) await Promise.allSettled([this.#people.load(id)]);
    if (id !== this.person()) return;
    // Who says yes to everybody is not told why.
    if (this.#profile()?.friendRule === 'approval') this.dialog.set({ kind: 'ask' });
    else this.ask('');
  }

  protected ask(text: string): void {
    const person = this.#own();
    const { asked, added } = this.words;
    void this.attempt.make(
      () => this.#people.addFriend(person, text),
      (outcome) => (outcome === 'waiting' ? asked : added)(this.who().name),
    );
  }

  protected answer(accept: boolean): void {
    const { name } = this.who();
    const said = accept ? this.words.added(name) : '';
    void this.attempt.make(() => this.#people.answer(this.#own(), accept), said);
  }

  protected rename(remark: string): void {
    void this.attempt.make(() => this.#people.remark(this.person(), remark), '');
  }

  protected removeFriend(): void {
    void this.attempt.make(() => this.#people.removeFriend(this.person()), '');
  }

  protected block(on: boolean): void {
    const { blockDone, unblockDone } = this.words;
    const said = (on ? blockDone : unblockDone)(this.who().name);
    void this.attempt.make(() => this.#people.block([this.person()], on), said);
  }

  #own(): Person {
    const { id, name, avatarUrl } = this.#profile() ?? this.who();
    return { id, name, avatarUrl };
  }

  async #learn(id: UserId): Promise<void> {
    this.attempt.clear();
    const [looked] = await Promise.allSettled([this.#people.load(id), this.#people.loadAll()]);
    const failed = looked.status === 'rejected';
    const code = failed ? (looked.reason as { readonly code?: unknown }).code : null;
    if (this.person() === id) this.#nobody.set(code === 'not-found' ? id : null);
  }
}
