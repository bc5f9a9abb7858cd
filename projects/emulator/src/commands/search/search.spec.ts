import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';

describe('cloud search', () => {
  let alice: Device;
  let lab: ChatLab;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol']);
    alice = lab.enter('alice');
    alice.sendText('alice', 'bob', 'Red apple');
    alice.sendText('alice', 'bob', 'Green apple');
    alice.sendText('alice', 'carol', 'Apple pie');
  });

  it('counts by conversation, and shows the message where it is the only one', () => {
    const answer = search({ KeywordList: ['apple'] });
    assert.equal(answer['TotalCount'], 3);
    const found = answer['ConversationMsgs'] as { UserID: string; MsgList: object[] }[];
    assert.deepEqual(
      found.map(({ UserID, MsgList }) => [UserID, MsgList.length]),
      [
        ['bob', 0],
        ['carol', 1],
      ],
    );
  });

  it('pages through one conversation', () => {
    const named = { KeywordList: ['apple'], PeerAccount: 'bob', Count: 1 };
    const first = search(named);
    assert.notEqual(first['Cursor'], '');
    assert.equal(search({ ...named, Cursor: first['Cursor'] })['Cursor'], '');
  });

  it('wants one word or all of them', () => {
    const KeywordList = ['red', 'apple'];
    assert.equal(search({ KeywordList, MatchType: 'and' })['TotalCount'], 1);
    assert.equal(search({ KeywordList, MatchType: 'or' })['TotalCount'], 3);
  });

  it('finds nothing of what others wrote to each other', () => {
    lab.enter('bob').sendText('bob', 'carol', 'Secret');
    assert.equal(search({ KeywordList: ['secret'] })['TotalCount'], 0);
  });

  it('refuses a search for nothing, a foreign cursor and six words with 27003', () => {
    for (const request of [
      {},
      { KeywordList: ['a'], Cursor: 'x' },
      { KeywordList: ['1', '2', '3', '4', '5', '6'] },
    ]) {
      assert.equal(alice.ask('message_search.query', request).ErrorCode, 27003);
    }
  });

  it('finds users by name', () => {
    const answer = alice.mustAsk('user_search.query', { Keywords: ['BO'] });
    assert.deepEqual(
      (answer['Users'] as { UserID: string }[]).map(({ UserID }) => UserID),
      ['bob'],
    );
  });

  const search = (request: Record<string, unknown>) =>
    alice.mustAsk('message_search.query', request);
});
