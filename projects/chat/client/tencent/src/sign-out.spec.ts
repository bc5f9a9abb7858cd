import { ChatEvent } from 'ngx-tencent-chat/client';
import { TencentClient } from './tencent-client';
import { ClientStage, bob, hello, inTime, pass, setStage } from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';
import { sdkError } from './testing/fake-sdk-types';

const never = () => new Promise(() => undefined);

describe('Once somebody has signed out, TencentClient', () => {
  let stage: ClientStage;
  let sdk: FakeSdk;
  let client: TencentClient;
  let events: ChatEvent[];

  setStage((set) => {
    stage = set;
    ({ sdk, client, events } = set);
  });

  it('rejects what is under way, although the SDK never answers', async () => {
    await stage.signIn();
    sdk.script('getMessageList', never);
    sdk.script('sendMessage', never);
    const calls = Promise.allSettled([client.loadMessages(bob, null), client.send(hello)]);
    await inTime(client.signOut());
    expect(await inTime(calls)).toMatchObject([
      { status: 'rejected', reason: { code: 'not-signed-in' } },
      { status: 'rejected', reason: { code: 'not-signed-in' } },
    ]);
  });

  it('gives nobody what the last person had asked for', async () => {
    await stage.signIn();
    let answer: (data: unknown) => void = () => undefined;
    sdk.script('getConversationList', () => new Promise((resolve) => (answer = resolve)));
    const refused = expect(client.listConversations()).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await stage.signIn('bob');
    answer({ code: 0, data: { conversationList: [], isSyncCompleted: false } });
    await pass(20_000);
    await refused;
  });

  it('sends nothing in the name of the next person', async () => {
    await stage.signIn();
    sdk.script('sendMessage', () => Promise.reject(sdkError(2801)));
    await expect(inTime(client.send(hello))).rejects.toMatchObject({ code: 'network' });
    await stage.replaceInstance();
    let answer: (data: unknown) => void = () => undefined;
    sdk.script('getMessageListHopping', () => new Promise((resolve) => (answer = resolve)));
    const refused = expect(client.send(hello)).rejects.toMatchObject({ code: 'not-signed-in' });
    await stage.signIn('carol');
    answer({ code: 0, data: { messageList: [], isCompleted: true } });
    await pass(1_000);
    await refused;
    expect(sdk.stored).toEqual([]);
  });

  it('looks for messages again, although the last search was never answered', async () => {
    await stage.signIn();
    sdk.script('getMessageListHopping', never);
    const refused = expect(client.loadMessagesAt(bob, { time: 0 })).rejects.toMatchObject({
      code: 'not-signed-in',
    });
    await inTime(client.signOut());
    await stage.signIn();
    await expect(inTime(client.loadMessagesAt(bob, { time: 0 }))).resolves.toMatchObject({
      messages: [],
    });
    await refused;
  });

  it('asks for the reactions that the next person sees', async () => {
    const { ID } = sdk.store({ from: 'bob', to: 'alice', text: 'Hello' });
    await stage.signIn();
    sdk.script('getMessageReactions', never);
    await inTime(client.loadMessages(bob, null));
    await stage.signIn('bob');
    sdk.react(ID, '👍', ['bob']);
    await inTime(client.loadMessages('direct:alice', null));
    expect(events.at(-1)).toMatchObject({
      type: 'reactions-changed',
      conversationId: 'direct:alice',
      changes: [{ id: ID, reactions: [{ id: '👍', own: true }] }],
    });
  });
});
