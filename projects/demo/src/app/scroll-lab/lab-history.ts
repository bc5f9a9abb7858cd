import { computed, signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { SAMPLE_NOW, makeMessage, makePerson } from 'ngx-tencent-chat/testing';
import { FeedGap } from 'ngx-tencent-chat/ui';

const MINUTE = 60_000;
const WORDS =
  'petrol tiles arrive on Thursday and the grout is a little greener than it was 明天下午 👍 so'.split(
    ' ',
  );
const people = ['Bob', 'Carol', 'Dan', '林美玲'].map((name) =>
  makePerson({ id: name.toLowerCase(), name }),
);
const pixel =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='240' height='160'/>";

/** What the first message is numbered that comes in: the last ones are the same in any history. */
const ORIGIN = 1_000_000;

/** The messages of the lab, and all that can happen to them. */
export class LabHistory {
  readonly messages = signal<readonly Message[]>([]);
  /** The key of the first message behind the gap, or null. */
  readonly #gapBefore = signal<string | null>(null);
  readonly gaps = computed<readonly FeedGap[]>(() => {
    const at = this.messages().findIndex(({ key }) => key === this.#gapBefore());
    return at < 0 ? [] : [{ key: 'lab-gap', at, loading: true, failure: null }];
  });
  #oldest = ORIGIN;
  #newest = ORIGIN;
  #made = 0;

  /** Starts over with this many messages, and a gap before the last `after` of them. */
  start(count: number, after = 0): void {
    this.#made = 0;
    this.#newest = ORIGIN;
    this.#oldest = ORIGIN - count;
    const messages = Array.from({ length: count }, (_, at) => this.#make(this.#oldest + at));
    this.messages.set(messages);
    this.#gapBefore.set(after > 0 ? (messages.at(-after)?.key ?? null) : null);
  }

  prepend(count: number): void {
    this.#oldest -= count;
    const page = Array.from({ length: count }, (_, at) => this.#make(this.#oldest + at));
    this.messages.update((messages) => [...page, ...messages]);
  }

  /** New ones stand before what has not been stored yet. */
  append(count: number, overrides: Partial<Message> = {}): void {
    const fresh = Array.from({ length: count }, () => this.#make(this.#newest++, overrides));
    this.messages.update((messages) => {
      const stored = messages.findLastIndex(({ status }) => status === 'sent') + 1;
      return [...messages.slice(0, stored), ...fresh, ...messages.slice(stored)];
    });
  }

  /** The reader writes. */
  send(words: number): void {
    const number = this.#newest++;
    const echo = this.#make(number, { own: true, status: 'sending', id: null, words });
    this.messages.update((messages) => [...messages, echo]);
  }

  /** The oldest echo is stored: it takes its place, which may be before messages that came meanwhile. */
  confirm(past: number): void {
    const messages = this.messages();
    const from = messages.findIndex(({ status }) => status === 'sending');
    const echo = messages[from];
    if (!echo) return;
    const rest = messages.filter((message) => message !== echo);
    const stored: Message = { ...echo, status: 'sent', id: `stored-${echo.key}` };
    this.messages.set(rest.toSpliced(Math.max(0, from - past), 0, stored));
  }

  /** The other side has read all. */
  readAll(): void {
    this.messages.update((messages) =>
      messages.map((message) =>
        message.own && message.status === 'sent' && !message.read
          ? { ...message, read: true }
          : message,
      ),
    );
  }

  edit(key: string, words: number): void {
    this.#change(key, (message) => ({
      ...message,
      version: message.version + 1,
      body: { type: 'text', text: textOf(this.#made++, words) },
    }));
  }

  recall(key: string): void {
    this.#change(key, (message) => ({ ...message, recalled: true }));
  }

  remove(key: string): void {
    this.messages.update((messages) => messages.filter((message) => message.key !== key));
  }

  /** Puts a reaction on a message, or takes it away again. */
  react(key: string): void {
    const reaction = { id: '👍', count: 1, own: true, people: [] };
    this.#change(key, (message) => ({
      ...message,
      reactions: message.reactions.length > 0 ? [] : [reaction],
    }));
  }

  /** Another message becomes a picture, of a size that is known or not. */
  showPicture(key: string, height: number, known: boolean): void {
    const size = known ? { width: 240, height } : { width: 0, height: 0 };
    const url = pixel.replace('160', String(height));
    this.#change(key, (message) => ({
      ...message,
      body: { type: 'image', url, previewUrl: url, ...size },
    }));
  }

  /** What was missing in the gap comes in, all of it. */
  fill(count: number): void {
    const [gap] = this.gaps();
    if (!gap) return;
    const island = Array.from({ length: count }, () => this.#make(this.#oldest + 0.5));
    this.messages.update((messages) => messages.toSpliced(gap.at, 0, ...island));
    this.#gapBefore.set(null);
  }

  #change(key: string, change: (message: Message) => Message): void {
    this.messages.update((messages) =>
      messages.map((message) => (message.key === key ? change(message) : message)),
    );
  }

  #make(
    number: number,
    { words, ...overrides }: Partial<Message> & { words?: number } = {},
  ): Message {
    const made = this.#made++;
    const turn = Math.floor(number / 3);
    const own = overrides.own ?? turn % 4 === 2;
    return makeMessage({
      key: `lab-${made}`,
      own,
      ...(own ? {} : { sender: people[turn % people.length] ?? makePerson() }),
      sentAt: SAMPLE_NOW - (ORIGIN + 2000 - number) * 4 * MINUTE,
      text: textOf(number, words ?? lengthOf(number)),
      ...overrides,
    });
  }
}

/** Most messages are short, one in sixteen is long. */
function lengthOf(number: number): number {
  const spread = (Math.floor(number) * 7919) % 43;
  return Math.floor(number) % 16 === 5 ? 90 + spread * 2 : 1 + spread;
}

function textOf(number: number, length: number): string {
  const from = Math.floor(number);
  const words = Array.from({ length }, (_, at) => WORDS[(from + at * 3) % WORDS.length]);
  return `#${from} ${words.join(' ')}`;
}
