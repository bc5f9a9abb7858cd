import {
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, Person, directConversationId } from 'ngx-tencent-chat/models';
import { ConversationStore, NameBook, SessionStore, recentPeople } from 'ngx-tencent-chat/state';
import { ChatIcon } from 'ngx-tencent-chat/ui';

import { ChatFinderDialog, Choice } from '../finder-dialog/finder-dialog';
import { NameFinder } from '../find-names';
import { FinderRow, FinderSection, plain, simpleRow } from '../finder-row';
import { injectKnown } from '../inject-known';
import { Known, toKnown } from '../known';
import { LookedUp, PersonById } from './person-by-id';

/** How long nothing is typed before an id is looked up, in milliseconds. */
const PAUSE = 400;
/** How many people are listed. */
const MOST = 30;

/**
 * Starts a conversation with somebody: a known person by name, anybody by their exact id. It is a dialog:
 * show it while it is needed, best in a `@defer` block.
 *
 * @example
 * @if (starting()) {
 *   <chat-start-conversation (pick)="open($event)" (closed)="starting.set(false)" />
 * }
 */
@Component({
  selector: 'chat-start-conversation',
  templateUrl: './start-conversation.html',
  styleUrls: ['../finder-notes.css', './start-conversation.css'],
  imports: [ChatFinderDialog, ChatIcon],
})
export class ChatStartConversation {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.finder;
  readonly #conversations = inject(ConversationStore).conversations;
  readonly #called = inject(NameBook);
  readonly #me = inject(SessionStore).me;
  readonly #known = injectKnown();
  readonly #names = new NameFinder();
  readonly #byId = new PersonById();

  /** Whether groups can be made and joined: see `group`. Defaults to false. */
  readonly groups = input(false, { transform: booleanAttribute });

  /** Emits the conversation to open. The dialog is closed by then. */
  readonly pick = output<ConversationId>();

  /** Emits when a group is to be made or joined instead. The dialog is closed by then. */
  readonly group = output<'create' | 'join'>();

  /** Emits when it is over. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required(ChatFinderDialog);

  protected readonly typed = signal('');
  readonly #text = computed(() => this.typed().trim());
  readonly #people = computed(() => {
    const recent = recentPeople(this.#called.conversations(this.#conversations()), MOST);
    const others = this.#known().filter(({ kind }) => kind === 'direct');
    const people = [...recent, ...others.map(({ person }) => person)];
    return toKnown([], people, this.#me()?.id ?? null);
  });
  /** An id has no spaces. Who is known by it need not be looked up. */
  readonly #wanted = computed(() => {
    const text = this.#text();
    const known = this.#people().some(({ person }) => person.id === text);
    return known || /\s/u.test(text) ? '' : text;
  });
  protected readonly lookedUp = computed<LookedUp>(() => {
    const found = this.#byId.found();
    const id = this.#wanted();
    if (found.id === id) return found;
    return { id, state: id === '' ? 'idle' : 'looking', person: null };
  });
  protected readonly isMe = computed(() => this.lookedUp().person?.id === this.#me()?.id);
  protected readonly sections = computed(() => this.#toSections());
  protected readonly said = computed(() => {
    const count = this.sections().reduce((sum, { rows }) => sum + rows.length, 0);
    const { state, id } = this.lookedUp();
    if (this.#text() === '') return '';
    return count === 0 && state === 'nobody' ? this.words.noPerson(id) : this.words.found(count);
  });

  constructor() {
    effect((onCleanup) => {
      const id = this.#wanted();
      const timer = setTimeout(() => void this.#byId.look(id), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected choose({ row }: Choice): void {
    this.dialog().close();
    this.pick.emit(row.conversationId);
  }

  protected go(what: 'create' | 'join'): void {
    this.dialog().close();
    this.group.emit(what);
  }

  protected tryAgain(): void {
    this.dialog().focus();
    void this.#byId.look(this.#wanted());
  }

  #toSections(): readonly FinderSection[] {
    const sections: FinderSection[] = [
      { id: 'known', heading: this.words.known, rows: this.#knownRows() },
      { id: 'by-id', heading: this.words.byId, rows: this.#rowsById() },
    ];
    return sections.filter(({ rows }) => rows.length > 0);
  }

  #knownRows(): readonly FinderRow[] {
    const text = this.#text();
    const people = this.#people();
    if (text === '') return people.slice(0, MOST).map((each) => rowOf(each));
    const byName = this.#names.find(people, text, MOST);
    const byId = people.filter(({ person }) => person.id === text);
    const rows = byName.map(({ entry, parts }) => rowOf(entry, parts));
    const found = [...byId.map((each) => rowOf(each)), ...rows];
    return [...new Map(found.map((row) => [row.id, row])).values()];
  }

  #rowsById(): readonly FinderRow[] {
    const { person } = this.lookedUp();
    return person === null || this.isMe() ? [] : [rowOfPerson(this.#called.person(person))];
  }
}

function rowOf({ person }: Known, title = plain(person.name)): FinderRow {
  return rowOfPerson(person, title);
}

/** With the id: people of the same name are told apart by it. */
function rowOfPerson(person: Person, title = plain(person.name)): FinderRow {
  const row = simpleRow(`person-${person.id}`, person, directConversationId(person.id), title);
  return { ...row, detail: plain(person.id === person.name ? '' : person.id) };
}
