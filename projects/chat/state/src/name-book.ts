import { Service, inject } from '@angular/core';
import {
  Conversation,
  LastMessage,
  Message,
  MessageBody,
  Person,
  UserId,
} from 'ngx-tencent-chat/models';

import { PeopleStore } from './people-store';

/** What a thing was by the names that were given at that time. */
interface Entry {
  readonly remarks: ReadonlyMap<UserId, string>;
  readonly named: unknown;
}

/**
 * Calls people as the signed-in person knows them: a friend by the name that was given them, everybody
 * else by their own. For the eye only: what is sent to others has to say the names that they know. The
 * same thing stays the same object until a name changes.
 */
@Service()
export class NameBook {
  readonly #people = inject(PeopleStore);
  readonly #entries = new WeakMap<object, Entry>();
  /** Messages with the names of whom they quote. */
  readonly #quoting = new WeakMap<Message, Message>();

  /** Somebody, by the name by which they are known here. */
  person<Somebody extends Person>(person: Somebody): Somebody {
    const name = this.#people.nameOf(person);
    if (name === person.name) return person;
    return this.#once(person, () => ({ ...person, name, ownName: person.name }));
  }

  /** Some people, by the names by which they are known here. */
  everyone<Somebody extends Person>(people: readonly Somebody[]): readonly Somebody[] {
    return this.#each(people, (person) => this.person(person));
  }

  /** A message: who sent it, took it back or reacted to it, and whom a notice is about. */
  message(message: Message): Message {
    if (this.#people.remarks().size === 0) return message;
    return this.#once(message, () => this.#nameMessage(message));
  }

  /** Some messages, with everybody by the name by which they are known here; quotes of each other too. */
  messages(messages: readonly Message[]): readonly Message[] {
    const remarks = this.#people.remarks();
    if (remarks.size === 0) return messages;
    const senders = new Map(
      messages.flatMap(({ id, sender }) => {
        const name = remarks.get(sender.id);
        return id !== null && name ? [[id, name] as const] : [];
      }),
    );
    return this.#each(messages, (message) => this.#nameQuote(this.message(message), senders));
  }

  /** A conversation: the other person, and who spoke last. */
  conversation(conversation: Conversation): Conversation {
    if (this.#people.remarks().size === 0) return conversation;
    return this.#once(conversation, () => this.#nameConversation(conversation));
  }

  /** Some conversations, with everybody by the name by which they are known here. */
  conversations(conversations: readonly Conversation[]): readonly Conversation[] {
    return this.#each(conversations, (conversation) => this.conversation(conversation));
  }

  #nameMessage(message: Message): Message {
    const { sender, recall, reactions, body } = message;
    return changeIn(message, {
      sender: this.person(sender),
      recall: recall?.by ? changeIn(recall, { by: this.person(recall.by) }) : recall,
      reactions: this.#each(reactions, (each) =>
        changeIn(each, { people: this.everyone(each.people) }),
      ),
      body: this.#nameBody(body),
    });
  }

  #nameBody(body: MessageBody): MessageBody {
    if (body.type !== 'notice') return body;
    const { by, people } = body;
    return changeIn(body, { by: by && this.person(by), people: this.everyone(people) });
  }

  #nameLast(last: LastMessage): LastMessage {
    const { sender, body } = last;
    return changeIn(last, { sender: sender && this.person(sender), body: this.#nameBody(body) });
  }

  /** A quote has no more than a name: whose it is says the message that is quoted. */
  #nameQuote(message: Message, senders: ReadonlyMap<string, string>): Message {
    const { quote } = message;
    const sender = quote && senders.get(quote.place.id);
    if (!sender || quote.sender === sender) return message;
    const known = this.#quoting.get(message);
    if (known?.quote?.sender === sender) return known;
    const named = { ...message, quote: { ...quote, sender } };
    this.#quoting.set(message, named);
    return named;
  }

  #nameConversation(conversation: Conversation): Conversation {
    const { peer, lastMessage } = conversation;
    return changeIn(conversation, {
      peer: conversation.roomType === 'direct' ? this.person(peer) : peer,
      lastMessage: lastMessage && this.#nameLast(lastMessage),
    });
  }

  #each<Thing>(things: readonly Thing[], name: (thing: Thing) => Thing): readonly Thing[] {
    if (this.#people.remarks().size === 0) return things;
    const named = things.map(name);
    return named.some((each, index) => each !== things[index]) ? named : things;
  }

  #once<Thing extends object>(thing: Thing, name: () => Thing): Thing {
    const remarks = this.#people.remarks();
    const entry = this.#entries.get(thing);
    if (entry?.remarks === remarks) return entry.named as Thing;
    const named = name();
    this.#entries.set(thing, { remarks, named });
    return named;
  }
}

/** The same thing where nothing is new. */
function changeIn<Thing extends object>(thing: Thing, change: Partial<Thing>): Thing {
  const names = Object.keys(change) as (keyof Thing)[];
  return names.every((name) => change[name] === thing[name]) ? thing : { ...thing, ...change };
}
