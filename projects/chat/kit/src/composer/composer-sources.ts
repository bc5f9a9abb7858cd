import { Injector, Service, inject } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId, Person, everyone, kindOf } from 'ngx-tencent-chat/models';
import { DraftKeeper, NameBook, RoomStore, SessionStore } from 'ngx-tencent-chat/state';
import { Completion, CompletionSource } from 'ngx-tencent-chat/ui';

import { CannedReplies, SlashCommand } from './slash-commands';

/** How many entries a list has at most. */
const LIMIT = 20;
const EMOJI_LIMIT = 8;

/** Makes what a composer completes: people, emoji, commands and ready answers. */
@Service()
export class ComposerSources {
  readonly #injector = inject(Injector);
  readonly #intl = inject(CHAT_INTL);
  readonly #session = inject(SessionStore);
  readonly #drafts = inject(DraftKeeper);
  readonly #names = inject(NameBook);
  readonly #rooms = inject(RoomStore);

  /** Completes people of a group after `@`, and everybody where one may call them. */
  people(id: ConversationId): readonly CompletionSource[] {
    if (kindOf(id) !== 'group') return [];
    return [
      {
        trigger: '@',
        name: this.#intl.compose.people,
        at: 'word',
        least: 0,
        spaces: true,
        find: (query) => this.#findPeople(id, query),
        take: ({ person }) => {
          const { mentions } = this.#drafts.draft(id);
          if (!person || mentions.some((other) => other.id === person.id)) return;
          this.#drafts.change(id, { mentions: [...mentions, person] });
        },
      },
    ];
  }

  /** Completes emoji by their names after `:`. */
  emoji(): readonly CompletionSource[] {
    const name = this.#intl.compose.emojiMatches;
    const find = (query: string) => this.#findEmoji(query);
    return [{ trigger: ':', name, at: 'word', least: 2, spaces: false, find }];
  }

  /** Completes commands and ready answers after `/`, at the beginning of the text. */
  commands(
    id: ConversationId,
    commands: readonly SlashCommand[],
    replies: CannedReplies,
  ): readonly CompletionSource[] {
    if (commands.length === 0 && typeof replies !== 'function' && replies.length === 0) return [];
    const find = async (query: string): Promise<readonly Completion[]> => {
      // Written out, Enter does it.
      if (commands.some((command) => command.name === query)) return [];
      const ready = await (typeof replies === 'function' ? replies(id) : replies);
      const { findNamed } = await import('./find-named');
      const all = [...commands.map(toCompletion), ...ready.map(toReady)];
      return findNamed(all, ({ id: name }) => name.slice(1), query, LIMIT);
    };
    const name = this.#intl.compose.commands;
    return [{ trigger: '/', name, at: 'start', least: 0, spaces: false, find }];
  }

  async #findPeople(id: ConversationId, query: string): Promise<readonly Completion[]> {
    if (this.#rooms.members(id)().length === 0) await this.#rooms.loadMembers(id);
    const { findNamed } = await import('./find-named');
    const { role: roleOf } = this.#intl.compose;
    const me = this.#session.me()?.id;
    const members = this.#rooms
      .members(id)()
      .filter((member) => member.id !== me);
    const labelOf = (member: Person) => this.#names.person(member).name;
    const found = findNamed(members, labelOf, query, LIMIT).map((member): Completion => {
      const { id: person, name, avatarUrl, role } = member;
      // It is found and shown by the name that the writer knows; the text is read by others.
      const told = mention({ id: person, name, avatarUrl });
      return { ...told, label: labelOf(member), hint: roleOf(role) };
    });
    return [...this.#everyone(id, query), ...found];
  }

  /** Only who looks after a group calls all of it. */
  #everyone(id: ConversationId, query: string): readonly Completion[] {
    const { everyone: name, everyoneHint } = this.#intl.compose;
    const room = this.#rooms.room(id)();
    const may = room?.role === 'owner' || room?.role === 'admin';
    if (!may || !name.toLowerCase().startsWith(query.toLowerCase())) return [];
    const hint = everyoneHint(room.memberCount);
    return [{ ...mention({ id: everyone, name, avatarUrl: null }), hint }];
  }

  async #findEmoji(query: string): Promise<readonly Completion[]> {
    const { EmojiFinder, EmojiMemory, inTone } = await import('ngx-tencent-chat/emoji');
    const finder = this.#injector.get(EmojiFinder);
    const tone = this.#injector.get(EmojiMemory).tone(this.#session.me()?.id ?? '');
    await finder.load();
    return finder.find(query.replace(/:$/, ''), EMOJI_LIMIT).map((emoji) => {
      const text = inTone(emoji, tone);
      const hint = emoji.codes[0] === undefined ? undefined : `:${emoji.codes[0]}:`;
      return { id: emoji.text, label: emoji.label, hint, glyph: text, text };
    });
  }
}

function mention(person: Person): Completion {
  return { id: person.id, label: person.name, person, text: `@${person.name} ` };
}

function toCompletion({ name, description }: SlashCommand): Completion {
  return { id: `/${name}`, label: `/${name}`, hint: description, text: `/${name} ` };
}

function toReady({ name, text }: { name: string; text: string }): Completion {
  return { id: `=${name}`, label: `/${name}`, hint: text, text };
}
