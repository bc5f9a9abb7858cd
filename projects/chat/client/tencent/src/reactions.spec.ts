import { ChatEvent } from 'ngx-tencent-chat/client';
import { TencentClient } from './tencent-client';
import { ClientStage, bob, inTime, setStage } from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';

describe('Reactions, after the same person has signed in again,', () => {
  let stage: ClientStage;
  let sdk: FakeSdk;
  let client: TencentClient;
  let events: ChatEvent[];
  let id: string;

  setStage((set) => {
    stage = set;
    ({ sdk, client, events } = set);
  });

  beforeEach(async () => {
    id = sdk.store({ from: 'bob', to: 'alice', text: 'Hello' }).ID;
    await stage.signIn();
    await inTime(client.loadMessages(bob, null));
    sdk.react(id, '👍', ['bob']);
    await inTime(Promise.resolve());
    sdk.chat.kick('userSigExpired', 3004);
    await stage.signIn();
    events.length = 0;
  });

  it('are told to be gone when the last one is taken away', async () => {
    sdk.react(id, '👍', []);
    await inTime(Promise.resolve());
    expect(told()).toEqual([[]]);
  });

  it('are in the page at once, and right although some changed unheard', async () => {
    sdk.stored[0]?.reactions.clear();
    const page = await client.loadMessages(bob, null);
    expect(page.messages).toMatchObject([{ reactions: [{ id: '👍', count: 1 }] }]);
    await inTime(Promise.resolve());
    expect(told()).toEqual([[]]);
  });

  it('are asked for anew when one changes, not counted on from what was', async () => {
    sdk.stored[0]?.reactions.clear();
    sdk.react(id, '🎉', ['bob']);
    await inTime(Promise.resolve());
    expect(told().at(-1)).toMatchObject([{ id: '🎉', count: 1 }]);
  });

  function told() {
    return events.flatMap((event) =>
      event.type === 'reactions-changed' ? event.changes.map(({ reactions }) => reactions) : [],
    );
  }
});
