import { Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Message } from 'ngx-tencent-chat/models';

import { provideReceiptOptions } from './receipt-options';
import { ReceiptStore } from './receipt-store';
import { StoreStage, clearStage, setStage, settle } from './testing/store-stage';

const bob = 'direct:bob';
const team = 'group:team';

describe('ReceiptStore', () => {
  let stage: StoreStage;
  let receipts: ReceiptStore;

  async function begin(...providers: readonly Provider[]): Promise<void> {
    stage = await setStage(team, providers);
    receipts = TestBed.inject(ReceiptStore);
  }

  afterEach(clearStage);

  function hear(count: number, wantsReceipt = true): readonly Message[] {
    return Array.from({ length: count }, (_, index) =>
      stage.client.receive(`Message ${index}`, 'bob', team, { wantsReceipt }),
    );
  }

  /** How many messages each call told of. */
  function told(): readonly number[] {
    return stage.client.callsOf('acknowledge').map(([, ids]) => (ids as string[]).length);
  }

  async function sendToTeam(text: string): Promise<Message> {
    const { key } = stage.store.send(team, text, { wantsReceipt: true });
    await settle();
    return stage.messages().find((message) => message.key === key) ?? stage.message(text);
  }

  describe('see', () => {
    it('tells senders once, many at a time', async () => {
      await begin();
      const messages = hear(70);
      receipts.see(team, messages.slice(0, 40));
      receipts.see(team, messages.slice(20));
      await settle(200);
      receipts.see(team, messages);
      await settle(200);
      expect(told()).toEqual([30, 30, 10]);
    });

    it('tells nobody who does not want to know, and nothing of own messages', async () => {
      await begin();
      receipts.see(team, [...hear(3, false), await sendToTeam('Mine')]);
      await settle(200);
      expect(told()).toEqual([]);
    });

    it.each([
      [team, { group: false }, 0],
      [team, { direct: false }, 1],
      [bob, { direct: false }, 0],
    ] as const)('asks the person first: %s %j', async (id, options, calls) => {
      await begin(provideReceiptOptions(options));
      receipts.see(id, hear(1));
      await settle(200);
      expect(told()).toHaveLength(calls);
    });

    it('tells later what could not be told now', async () => {
      await begin();
      const messages = hear(2);
      stage.client.breakLink();
      receipts.see(team, messages);
      await settle(1_000);
      expect(told()).toEqual([]);
      stage.client.failNext('acknowledge', 'network');
      stage.client.mendLink();
      await settle(2_000);
      expect(told()).toEqual([2, 2]);
    });

    it('gives up what is refused', async () => {
      await begin();
      stage.client.failNext('acknowledge', 'not-allowed');
      receipts.see(team, hear(1));
      await settle(60_000);
      expect(told()).toEqual([1]);
    });
  });

  describe('ask', () => {
    it('loads who has read own messages, and follows it', async () => {
      await begin();
      const { id, key } = await sendToTeam('Hello');
      stage.client.readAs('bob', [id ?? '']);
      receipts.ask(team, [key]);
      await settle(200);
      expect(stage.message('Hello').receipt).toEqual({ read: 1, unread: 1 });
      stage.client.readAs('carol', [id ?? '']);
      await settle(20);
      expect(stage.message('Hello').receipt).toEqual({ read: 2, unread: 0 });
      receipts.ask(team, [key]);
      await settle(200);
      expect(stage.client.calls('loadReceipts')).toBe(1);
    });

    it('asks again after the connection was broken', async () => {
      await begin();
      const { id, key } = await sendToTeam('Hello');
      receipts.ask(team, [key]);
      await settle(200);
      stage.client.breakLink();
      stage.client.readAs('bob', [id ?? '']);
      stage.client.mendLink();
      await settle(200);
      expect(stage.message('Hello').receipt?.read).toBe(1);
    });

    it('never shows fewer readers than were known', async () => {
      await begin();
      const { id, key } = await sendToTeam('Hello');
      const release = stage.client.hold('loadReceipts');
      receipts.ask(team, [key]);
      await settle(200);
      stage.client.readAs('bob', [id ?? '']);
      await settle(20);
      release();
      await settle();
      expect(stage.message('Hello').receipt?.read).toBe(1);
    });
  });

  it('leaves nothing when the person leaves', async () => {
    await begin();
    receipts.see(team, hear(1));
    await stage.session.signOut();
    await settle(1_000);
    expect(told()).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
