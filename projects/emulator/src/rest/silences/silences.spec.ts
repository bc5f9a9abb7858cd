import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { ChatLab, type Device } from '../../testing/chat-lab.ts';
import { addGroup, say } from '../../testing/group-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';
import type { WireBody } from '../../wire/frame.ts';

const FOREVER = 4_294_967_295;

describe('silences over REST', () => {
  let lab: ChatLab;
  let app: RestCaller;
  let alice: Device;

  beforeEach(() => {
    lab = new ChatLab(['alice', 'bob']);
    app = new RestCaller(lab);
    addGroup(lab, ['bob', 'alice']);
    alice = lab.enter('alice');
  });

  const set = (body: WireBody) =>
    app.ask('openconfigsvr/setnospeaking', { Set_Account: 'alice', ...body });
  const get = async () => {
    const answer = await app.mustAsk('openconfigsvr/getnospeaking', { Get_Account: 'alice' });
    return [answer['C2CmsgNospeakingTime'], answer['GroupmsgNospeakingTime']];
  };

  it('hold for direct messages until they are over', async () => {
    await set({ C2CmsgNospeakingTime: 60 });
    assert.equal(alice.sendText('alice', 'bob', 'Hello').ErrorCode, 20012);
    assert.equal(say(alice, 'Hello').ErrorCode, 0);
    lab.clock.advance(10);
    assert.deepEqual(await get(), [50, 0]);
    lab.clock.advance(50);
    assert.equal(alice.sendText('alice', 'bob', 'Hello').ErrorCode, 0);
  });

  it('hold in groups for ever until they are lifted', async () => {
    await set({ GroupmsgNospeakingTime: FOREVER });
    assert.deepEqual(await get(), [0, FOREVER]);
    assert.equal(say(alice, 'Hello').ErrorCode, 10017);
    assert.equal(alice.sendText('alice', 'bob', 'Hello').ErrorCode, 0);
    await set({ GroupmsgNospeakingTime: 0 });
    assert.equal(say(alice, 'Hello').ErrorCode, 0);
  });

  const refused: readonly { body: WireBody; code: number }[] = [
    { body: { Set_Account: undefined, C2CmsgNospeakingTime: 1 }, code: 130004 },
    { body: { Set_Account: 'ghost', C2CmsgNospeakingTime: 1 }, code: 130005 },
    { body: {}, code: 130008 },
    { body: { C2CmsgNospeakingTime: 'long' }, code: 130001 },
    { body: { GroupmsgNospeakingTime: FOREVER + 1 }, code: 130001 },
  ];
  for (const { body, code } of refused) {
    it(`refuse ${JSON.stringify(body)} with ${String(code)}`, async () => {
      assert.equal((await set(body)).ErrorCode, code);
    });
  }

  it('refuse to read those of nobody', async () => {
    const answer = await app.ask('openconfigsvr/getnospeaking', { Get_Account: 'ghost' });
    assert.equal(answer.ErrorCode, 130005);
  });
});
