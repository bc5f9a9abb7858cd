import { TestBed } from '@angular/core/testing';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import { FakeChatClient, provideChatTesting } from 'ngx-tencent-chat/testing';

import { MessageStore } from '../message-store';
import { SessionStore } from '../session-store';

/** Alice, signed in, with a conversation open. */
export interface StoreStage {
  readonly client: FakeChatClient;
  readonly session: SessionStore;
  readonly store: MessageStore;
  /** Her messages with what each says, and what is worth a word about it. */
  shown(): readonly string[];
  messages(): readonly Message[];
  message(text: string): Message;
}

/** Signs Alice in. The clock is a fake one, and stands until it is told to go. */
export async function setStage(
  id: ConversationId,
  providers: readonly unknown[] = [],
): Promise<StoreStage> {
  jest.useFakeTimers({ now: 1_800_000_000_000 });
  const client = new FakeChatClient();
  client.addGroup({ id: 'team', name: 'Team', avatarUrl: null });
  TestBed.configureTestingModule({ providers: [provideChatTesting(client), ...providers] });
  const session = TestBed.inject(SessionStore);
  const store = TestBed.inject(MessageStore);
  await session.signIn();
  await store.open(id);
  const messages = (): readonly Message[] => store.thread(id)().messages;
  const message = (text: string): Message => {
    const found = messages().find((one) => textOf(one) === text);
    if (!found) throw new Error(`Nothing says "${text}".`);
    return found;
  };
  return { client, session, store, shown: () => messages().map(show), messages, message };
}

/** Ends the test: nothing may be left that waits. */
export function clearStage(): void {
  TestBed.resetTestingModule();
  jest.useRealTimers();
}

/** Lets what is under way come to its end, but for what takes time. */
export async function settle(ms = 0): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

function textOf({ body }: Message): string {
  return body.type === 'text' ? body.text : body.type;
}

function show(message: Message): string {
  const { status, edited, recalled } = message;
  const marks = [status, edited && 'edited', recalled && 'recalled'].filter(Boolean);
  return `${textOf(message)}: ${marks.join(', ')}`;
}
