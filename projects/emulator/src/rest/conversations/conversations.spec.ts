import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import { addGroup, say } from '../../testing/group-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

const START = { TimeStamp: 0, StartIndex: 0, TopTimeStamp: 0, TopStartIndex: 0, AssistFlags: 7 };

describe('conversations over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob', 'carol'], { conversationsPerPage: 2 });
    app = new RestCaller(lab);
    addGroup(lab, ['alice', 'bob']);
    const alice = lab.enter('alice');
    alice.sendText('alice', 'bob', 'Hello');
    lab.clock.advance(1);
    say(alice, 'Hello all');
    lab.clock.advance(1);
    alice.sendText('alice', 'carol', 'Hi');
    alice.mustAsk('recentcontact.top', {
      RecentContactItem: [{ Type: 1, To_Account: 'bob' }],
      OperationType: 1,
    });
  });

  const list = (more: WireBody = {}) =>
    app.mustAsk('recentcontact/get_list', { From_Account: 'alice', ...START, ...more });
  const namesIn = (answer: WireBody) =>
    (answer['SessionItem'] as WireBody[]).map((item) => item['To_Account'] ?? item['GroupId']);

  it('are listed by pages, pinned ones first', async () => {
    const first = await list();
    assert.deepEqual(namesIn(first), ['bob', 'carol']);
    assert.deepEqual(first['CompleteFlag'], 0);
    const second = await list({ StartIndex: first['StartIndex'] });
    assert.deepEqual(second['SessionItem'], [
      { Type: 2, GroupId: 'g1', MsgTime: lab.clock.seconds - 1, TopFlag: 0 },
    ]);
    assert.deepEqual(second['CompleteFlag'], 1);
  });

  it('are deleted, with their history if that is wanted', async () => {
    const request = { From_Account: 'alice', type: 1, To_Account: 'bob', ClearRamble: 1 };
    await app.mustAsk('recentcontact/delete', request);
    await app.mustAsk('recentcontact/delete', { From_Account: 'alice', Type: 2, ToGroupid: 'g1' });
    assert.deepEqual(namesIn(await list()), ['carol']);
    assert.deepEqual(lab.enter('alice').history('bob').MsgList, []);
  });

  const refused: readonly { command: string; body: WireBody; code: number }[] = [
    { command: 'get_list', body: { From_Account: 'ghost' }, code: 50001 },
    { command: 'get_list', body: { StartIndex: 'x' }, code: 50002 },
    { command: 'delete', body: { Type: 1 }, code: 50002 },
    { command: 'delete', body: { Type: 3, To_Account: 'bob' }, code: 50002 },
    { command: 'delete', body: { From_Account: 'ghost', Type: 1, To_Account: 'bob' }, code: 50001 },
  ];
  for (const { command, body, code } of refused) {
    it(`refuse ${command} ${JSON.stringify(body)} with ${String(code)}`, async () => {
      const answer = await app.ask(`recentcontact/${command}`, { From_Account: 'alice', ...body });
      assert.equal(answer.ErrorCode, code);
    });
  }
});
