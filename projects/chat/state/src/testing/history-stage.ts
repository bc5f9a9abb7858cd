import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from '../message-store';
import { SessionStore } from '../session-store';
import { Thread } from '../thread';

const bob = 'direct:bob';

/** Alice is signed in; forty messages of Bob's, a second apart, come in pages of four. */
export class HistoryStage {
  readonly client = new FakeChatClient({ pageSize: 4 });
  readonly session: SessionStore;
  readonly store: MessageStore;

  private constructor() {
    TestBed.configureTestingModule({ providers: [provideChatTesting(this.client)] });
    this.session = TestBed.inject(SessionStore);
    this.store = TestBed.inject(MessageStore);
  }

  static async open(): Promise<HistoryStage> {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const stage = new HistoryStage();
    await stage.session.signIn();
    for (let number = 1; number <= 40; number++) {
      jest.setSystemTime(Date.now() + 1_000);
      stage.client.addHistory('bob', 'alice', String(number));
    }
    return stage;
  }

  close(): void {
    TestBed.resetTestingModule();
    jest.useRealTimers();
  }

  thread(): Thread {
    return this.store.thread(bob)();
  }

  /** The texts, and the gaps among them. */
  shown(): string {
    const { messages, gaps } = this.thread();
    return messages
      .map(({ body }, index) => {
        const text = body.type === 'text' ? body.text : body.type;
        return gaps.some(({ at }) => at === index) ? `| ${text}` : text;
      })
      .join(' ');
  }

  /** The message of this number, as the service has it. */
  stored(number: number): Message {
    const message = this.client.stored(bob)[number - 1];
    if (!message) throw new Error('There is no such message.');
    return message;
  }

  /** Where the message of this number is to be looked for. */
  at(number: number) {
    const { id, sentAt, sequence } = this.stored(number);
    return { message: { id: id ?? '', sentAt, sequence } };
  }
}

/** What `shown()` says of these messages without a gap. */
export function numbers(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ');
}
