import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

interface Item {
  readonly To_Account: string;
  readonly C2cNick: string;
  readonly TopFlags: number;
  readonly UnreadMsgCount: number;
  readonly LastMsg?: { readonly MsgBody: readonly unknown[] };
}

describe('recentcontact.page_get', () => {
  it('lists the newest first, by name, with the last message', () => {
    const { alice } = talkToMany(3);
    const { SessionItem, CompleteFlag } = pageOf(alice);
    assert.deepEqual(namesOf(SessionItem), ['peer3', 'peer2', 'peer1']);
    assert.equal(SessionItem[0]?.C2cNick, 'Peer3');
    assert.equal(SessionItem[0].LastMsg?.MsgBody.length, 1);
    assert.equal(CompleteFlag, 1);
  });

  it('puts pinned ones on top, the last pinned first', () => {
    const { lab, alice } = talkToMany(3);
    pin(alice, 'peer1');
    lab.clock.advance(1);
    pin(alice, 'peer2');
    assert.deepEqual(namesOf(pageOf(alice).SessionItem), ['peer2', 'peer1', 'peer3']);
  });

  it('pages, and never says to have finished before the last one', () => {
    const { alice } = talkToMany(5, { conversationsPerPage: 2 });
    const names: string[] = [];
    let page = pageOf(alice);
    for (; page.CompleteFlag === 0; page = pageOf(alice, page.StartIndex)) {
      names.push(...namesOf(page.SessionItem));
    }
    names.push(...namesOf(page.SessionItem));
    assert.deepEqual(names, ['peer5', 'peer4', 'peer3', 'peer2', 'peer1']);
    assert.equal(page.StartIndex, 0);
  });

  it('keeps a conversation whose history was cleared, without a last message', () => {
    const { alice } = talkToMany(1);
    alice.mustAsk('recentcontact.clear_msg', { Type: 1, To_Account: 'peer1' });
    const [item] = pageOf(alice).SessionItem;
    assert.equal(item?.To_Account, 'peer1');
    assert.equal(item.LastMsg, undefined);
    assert.deepEqual(alice.history('peer1').MsgList, []);
  });

  it('refuses a place that is none with 50002', () => {
    const { alice } = talkToMany(0);
    assert.equal(alice.ask('recentcontact.page_get', { StartIndex: -1 }).ErrorCode, 50002);
  });
});

function talkToMany(count: number, policy: { conversationsPerPage?: number } = {}) {
  const peers = Array.from({ length: count }, (_, index) => `peer${String(index + 1)}`);
  const lab = new ChatLab(['alice', ...peers], policy);
  const alice = lab.enter('alice');
  for (const peer of peers) {
    alice.sendText('alice', peer, 'Hi');
    lab.clock.advance(1);
  }
  return { lab, alice };
}

function pageOf(device: Device, StartIndex = 0) {
  const answer = device.mustAsk('recentcontact.page_get', { StartIndex });
  return answer as unknown as { SessionItem: Item[]; CompleteFlag: number; StartIndex: number };
}

function pin(device: Device, To_Account: string): void {
  const RecentContactItem = [{ Type: 1, To_Account }];
  device.mustAsk('recentcontact.top', { OperationType: 1, RecentContactItem });
}

function namesOf(items: readonly Item[]): string[] {
  return items.map((item) => item.To_Account);
}
