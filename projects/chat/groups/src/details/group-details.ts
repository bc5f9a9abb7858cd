import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL, MemberAction, formatMoment } from 'ngx-tencent-chat/i18n';
import { ConversationId, Member, Person, UserId, rightsIn } from 'ngx-tencent-chat/models';
import {
  ChatRowAnchor,
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
  moveInList,
} from 'ngx-tencent-chat/primitives';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { injectKnownPeople } from '../parts/known-people';
import { ChatGroupIcon } from '../parts/group-icon';
import { ChatGroupQuestion } from '../parts/question-dialog';
import { GroupDesk } from './group-desk';
import { ChatGroupHead } from './group-head';
import { offerMemberActions } from './member-actions';
import { ChatMemberMenu } from './member-menu';
import { ChatMuteDialog } from './mute-dialog';
import { ChatPeopleDialog } from './people-dialog';

type Row =
  | { readonly kind: 'head' | 'foot'; readonly key: string }
  | { readonly kind: 'member'; readonly key: string; readonly member: Member };

/** What is asked before it is done. */
type Dialog =
  | { readonly kind: 'invite' | 'leave' | 'heir' | 'dismiss' }
  | { readonly kind: 'mute' | 'transfer' | 'remove'; readonly member: Member };

const head: Row = { kind: 'head', key: ' head' };
const foot: Row = { kind: 'foot', key: ' foot' };
/** So many rows before the end more members are loaded. */
const NEAR = 30;

/**
 * Shows a group: what it is, who is in it and who waits; and does what the signed-in person may do there.
 *
 * @example
 * <chat-group-details conversation="group:team" (person)="profile.set($event)" />
 */
@Component({
  selector: 'chat-group-details',
  templateUrl: './group-details.html',
  styleUrls: ['../../../dialog/src/panel.css', './group-details.css'],
  imports: [
    ChatAvatar,
    ChatGroupHead,
    ChatGroupIcon,
    ChatGroupQuestion,
    ChatMemberMenu,
    ChatMuteDialog,
    ChatPeopleDialog,
    ChatRowAnchor,
    ChatRowCanvas,
    ChatRowWindow,
    ChatWindowRow,
  ],
})
export class ChatGroupDetails {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.groups;

  /** Which group. */
  readonly conversation = input.required<ConversationId>();

  /** Emits the id of a person whom the user wants to know more about. */
  readonly person = output<UserId>();

  /** Emits the id of a person to whom the user wants to write. */
  readonly write = output<UserId>();

  private readonly window = viewChild<ChatRowWindow<Row>>(ChatRowWindow);
  protected readonly desk = new GroupDesk(this.conversation);
  protected readonly known = injectKnownPeople();
  protected readonly dialog = signal<Dialog | null>(null);
  readonly #opened = signal<{ userId: UserId; beside: HTMLElement } | null>(null);
  /** The open menu, of a member as they are by now; whoever is gone has none. */
  protected readonly menu = computed(() => {
    const opened = this.#opened();
    const member = opened && this.desk.member(opened.userId);
    return member && { member, beside: opened.beside };
  });
  readonly #active = signal<string | null>(null);
  protected readonly rows = computed<readonly Row[]>(() => [
    head,
    ...this.desk.members().map((member) => ({ kind: 'member' as const, key: member.id, member })),
    foot,
  ]);
  /** The one row that Tab leads to: the last one that had the focus, or the first. */
  protected readonly tabStop = computed(() => {
    const keys = (this.window()?.entries() ?? [])
      .filter(({ row }) => row.kind === 'member')
      .map(({ row }) => row.key);
    const active = this.#active();
    return active !== null && keys.includes(active) ? active : (keys[0] ?? null);
  });
  protected readonly inside = computed(() => new Set(this.desk.all().map(({ id }) => id)));
  protected readonly others = computed(() =>
    this.desk.all().filter(({ id }) => id !== this.desk.me()),
  );
  protected readonly offered = computed(() => {
    const room = this.desk.room();
    const member = this.menu()?.member;
    if (!room || !member) return [];
    return offerMemberActions(rightsIn(room), member, this.desk.now());
  });

  protected readonly keyOf = ({ key }: Row): string => key;
  protected readonly estimate = ({ kind }: Row): number => (kind === 'head' ? 520 : 60);

  constructor() {
    effect(() => {
      const last = this.window()?.near().last ?? 0;
      // Who looks for somebody may have found them: then nobody else is needed.
      const reading = this.desk.query().trim() === '';
      if (reading && this.desk.more() && last > this.rows().length - NEAR)
        untracked(() => void this.desk.loadMore());
    });
  }

  protected mutedUntil({ mutedUntil }: Member): string | null {
    return mutedUntil > this.desk.now() ? formatMoment(this.intl, mutedUntil) : null;
  }

  /** The name as it is seen. */
  protected spokenName({ id, name }: Member): string {
    return id === this.desk.me() ? `${name} ${this.intl.you}` : name;
  }

  protected press(event: KeyboardEvent, key: string): void {
    const members = this.desk.members();
    const from = members.findIndex(({ id }) => id === key);
    const target = members[moveInList(event, { from, count: members.length }) ?? -1];
    if (!target) return;
    event.preventDefault();
    this.window()?.focusRow(target.id);
  }

  protected activate(key: string): void {
    this.#active.set(key);
  }

  protected open(member: Member, beside: HTMLElement): void {
    if (member.id === this.desk.me()) return this.person.emit(member.id);
    this.#opened.set({ userId: member.id, beside });
  }

  protected closeMenu(): void {
    this.#opened.set(null);
  }

  protected choose(action: MemberAction, member: Member): void {
    const { desk } = this;
    const acts: Readonly<Record<MemberAction, () => void>> = {
      profile: () => this.person.emit(member.id),
      message: () => this.write.emit(member.id),
      promote: () => void desk.try(() => desk.setRole(member.id, 'admin')),
      demote: () => void desk.try(() => desk.setRole(member.id, 'member')),
      mute: () => this.dialog.set({ kind: 'mute', member }),
      unmute: () => void desk.try(() => desk.mute(member.id, 0)),
      transfer: () => this.dialog.set({ kind: 'transfer', member }),
      remove: () => this.dialog.set({ kind: 'remove', member }),
    };
    acts[action]();
  }

  /** An owner is asked who takes over, unless their kind of group does without. */
  protected askToLeave(): void {
    const stays = this.desk.refusal('leave') === 'owner-stays';
    if (!stays) return this.dialog.set({ kind: 'leave' });
    if (this.others().length > 0) this.dialog.set({ kind: 'heir' });
    else this.dialog.set({ kind: 'dismiss' });
  }

  protected readonly leave = () => this.desk.leave();
  protected readonly dismiss = () => this.desk.dismiss();
  protected readonly bring = (people: readonly Person[]) => this.desk.invite(people);
  protected readonly hand = async ([heir]: readonly Person[]) => {
    if (heir) await this.desk.handOverAndLeave(heir.id);
  };
  protected readonly handAnswer = () => this.words.handOverAndLeave;
  protected readonly remove = (id: UserId) => () => this.desk.remove(id);
  protected readonly transfer = (id: UserId) => () => this.desk.transfer(id);
  protected readonly mute = (id: UserId) => (seconds: number) => this.desk.mute(id, seconds);
}
