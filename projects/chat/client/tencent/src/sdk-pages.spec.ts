import { TencentClient } from './tencent-client';
import { ClientStage, bob, inTime, live, setStage } from './testing/client-stage';
import { FakeSdk } from './testing/fake-sdk';
import { sdkError } from './testing/fake-sdk-types';

// By the numbers of the protocol report, section 9.
describe('TencentClient handles that the SDK', () => {
  let stage: ClientStage;
  let sdk: FakeSdk;
  let client: TencentClient;

  setStage((set) => {
    stage = set;
    ({ sdk, client } = set);
  });

  it('8: lists messages in the order of arrival, so that pages are sorted, ties as told', async () => {
    await stage.signIn();
    const told = [
      live({ ID: 'live', time: 30 }),
      live({ ID: 'recovered', time: 10 }),
      live({ ID: 'tie', time: 10 }),
    ];
    stage.givePage(told);
    const { messages } = await client.loadMessages(bob, null);
    expect(messages.map(({ id }) => id)).toEqual(['recovered', 'tie', 'live']);
  });

  it('9: keeps deleted and failed messages in its lists, so that pages are without them', async () => {
    await stage.signIn();
    const states = [
      { isDeleted: true },
      { status: 'fail' },
      { status: 'unSend' },
      { isRevoked: true },
    ];
    stage.givePage(states.map((state, index) => live({ ...state, ID: `id-${String(index)}` })));
    const { messages } = await client.loadMessages(bob, null);
    expect(messages).toMatchObject([{ id: 'id-3', recalled: true }]);
  });

  it('10: gives pages of any size, so that only its word says where history begins', async () => {
    await stage.signIn();
    stage.givePage([live({ isDeleted: true })], { isCompleted: false, nextReqMessageID: 'id-1' });
    const page = await client.loadMessages(bob, null);
    expect(page).toEqual({ messages: [], older: expect.any(String) as string, newer: null });
    stage.givePage([], { isCompleted: true, nextReqMessageID: 'id-1' });
    await expect(client.loadMessages(bob, page.older)).resolves.toEqual({
      messages: [],
      older: null,
      newer: expect.any(String) as string,
    });
  });

  describe('10: knows its cursors in one sign-in only, so that', () => {
    const first = 1_700_000_000;

    function addHistory(count: number): void {
      for (let index = 0; index < count; index++) {
        sdk.store({ from: 'bob', to: 'alice', text: `text ${index}`, time: first + index });
      }
    }

    async function texts(older: string | null): Promise<readonly [string[], string | null]> {
      const page = await inTime(client.loadMessages(bob, older));
      return [page.messages.map(({ body }) => (body.type === 'text' ? body.text : '')), page.older];
    }

    it('an older one goes on by the moment of its page', async () => {
      addHistory(40);
      await stage.signIn();
      const [newest, older] = await texts(null);
      expect(newest[0]).toBe('text 25');
      sdk.chat.kick('userSigExpired', 3004);
      await stage.signIn();
      const [next, last] = await texts(older);
      expect([next[0], next.at(-1)]).toEqual(['text 11', 'text 24']);
      expect((await texts(last))[0][0]).toBe('text 0');
    });

    it('it is used while the sign-in lasts, one that was only repeated too', async () => {
      addHistory(40);
      await stage.signIn();
      const [, older] = await texts(null);
      await stage.signIn();
      expect((await texts(older))[0].at(-1)).toBe('text 24');
      expect(sdk.chat.callsOf('getMessageListHopping')).toBe(0);
    });

    it('the moment is that of a stored message, not of an unsent one', async () => {
      addHistory(40);
      await stage.signIn();
      const page = [live({ time: first + 30 }), live({ time: first, status: 'fail' })];
      stage.givePage(page, { isCompleted: false, nextReqMessageID: 'id-1' });
      const { older } = await client.loadMessages(bob, null);
      sdk.chat.kick('userSigExpired', 3004);
      await stage.signIn();
      expect((await texts(older))[0].at(-1)).toBe('text 30');
    });
  });

  it('20: knows what was read from history after a reload', async () => {
    const stored = sdk.store({ from: 'alice', to: 'bob', text: 'Hello' });
    stored.read = true;
    await stage.signIn();
    const { messages } = await client.loadMessages(bob, null);
    expect(messages).toMatchObject([{ own: true, read: true }]);
  });

  it('refuses history of live rooms, so that there is none', async () => {
    await stage.signIn();
    const nothing = { messages: [], older: null, newer: null };
    const refuse = () => Promise.reject(sdkError(10044));
    sdk.script('getMessageList', refuse);
    await expect(client.loadMessages('group:live', null)).resolves.toEqual(nothing);
    sdk.script('getMessageListHopping', refuse);
    const target = { message: { id: 'id-1', sentAt: 0, sequence: 7 } };
    await expect(client.loadMessagesAt('group:live', target)).resolves.toEqual(nothing);
  });
});
