import { ChatEvent } from 'ngx-tencent-chat/client';

import { CommandDesk } from '../command-desk';
import { SdkChat, SdkMessage } from '../sdk';
import { Visits } from '../visits';

/** Some methods of the SDK, as a test wants them. */
export type SdkParts = Partial<Record<keyof SdkChat, (...given: never[]) => unknown>>;

/** A message as the SDK has it. */
export function sdkMessage(more: Partial<SdkMessage> = {}): SdkMessage {
  return {
    ID: '144-1800000000-1',
    type: 'TIMTextElem',
    payload: { text: 'Hello' },
    conversationID: 'GROUPteam',
    conversationType: 'GROUP',
    from: 'alice',
    to: 'team',
    flow: 'out',
    time: 1_800_000_000,
    sequence: 7,
    version: 0,
    status: 'success',
    cloudCustomData: '',
    ...more,
  };
}

/** What commands need, over a few methods of the SDK and the messages that are there. Alice is signed in. */
export class FakeDesk implements CommandDesk {
  readonly told: ChatEvent[] = [];
  readonly visits = new Visits();
  readonly host: CommandDesk['host'];
  readonly finder: CommandDesk['finder'];

  constructor(sdk: SdkParts, messages: readonly SdkMessage[] = [sdkMessage()]) {
    this.visits.enter('alice');
    const run = (call: (chat: SdkChat) => unknown) =>
      Promise.resolve().then(() => call(sdk as unknown as SdkChat));
    this.host = { call: run, wait: () => Promise.resolve() } as unknown as CommandDesk['host'];
    const find = (_: unknown, id: string) =>
      Promise.resolve(messages.find(({ ID }) => ID === id) ?? messages[0]);
    const recall = (id: string) => messages.find(({ ID }) => ID === id) ?? null;
    const findAll = () => Promise.resolve(messages);
    const finder = { find, look: find, findAll, recall };
    this.finder = finder as unknown as CommandDesk['finder'];
  }

  tell(event: ChatEvent): void {
    this.told.push(event);
  }
}
