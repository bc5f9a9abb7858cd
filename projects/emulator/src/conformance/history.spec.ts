import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

const people = ['alice', 'bob', 'carol'].map((userID) => ({ userID }));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));

describe('history in the official SDK', { timeout: 300_000 }, () => {
  let party: SdkParty;
  let alice: SdkUser;

  before(async () => {
    party = await SdkParty.gather({ world: 'empty' });
    party.emulator.seed({
      people,
      conversations: [
        {
          between: ['alice', 'bob'],
          messages: [{ count: 1500, text: '{n}', secondsAgo: 60, secondsApart: 7 }],
        },
        {
          between: ['alice', 'carol'],
          messages: [{ count: 50, text: '{n}', secondsAgo: 60, secondsApart: 0 }],
          unread: { alice: 3 },
        },
      ],
    });
    alice = await party.join('alice');
  });
  after(() => party.end());

  it('goes back a hundred pages without a hole and without an overlap', async () => {
    const pages = await alice.historyPages('bob');
    assert.equal(pages.length, 100);
    assert.deepEqual(textsOf(pages), numbers(1500));
  });

  it('pages through a second in which fifty messages arrived', async () => {
    const pages = await alice.historyPages('carol');
    assert.deepEqual(textsOf(pages), numbers(50));
  });

  it('is where a jump to a time lands, in both directions', async () => {
    const target = (await alice.historyPages('bob')).flat().find(isNumber(701));
    assert(target);
    assert.deepEqual(await hop(target.time, 0), numbers(701).slice(-15));
    assert.deepEqual(await hop(target.time, 1), numbers(715).slice(-15));
  });

  async function hop(time: number, direction: 0 | 1): Promise<(string | undefined)[]> {
    const { data } = await alice.call<{
      data: { messageList: { payload: { text?: string } }[] };
    }>('getMessageListHopping', { conversationID: 'C2Cbob', time, direction });
    return data.messageList.map(({ payload }) => payload.text);
  }
  const isNumber = (wanted: number) => (message: { payload: { text?: string } }) =>
    message.payload.text === String(wanted);
  const textsOf = (pages: readonly { payload: { text?: string } }[][]) =>
    pages
      .toReversed()
      .flat()
      .map(({ payload }) => payload.text);
});
