import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';
import { RestCaller } from '../../testing/rest-caller.ts';

describe('presence over REST', () => {
  it('says who is there, on which devices, and who does not exist', async () => {
    const lab = new ChatLab(['alice', 'bob']);
    const app = new RestCaller(lab);
    lab.enter('alice');
    for (const command of ['openim/query_online_status', 'openim/querystate']) {
      const answer = await app.mustAsk(command, {
        To_Account: ['alice', 'bob', 'ghost'],
        IsNeedDetail: 1,
      });
      assert.deepEqual(answer['QueryResult'], [
        {
          To_Account: 'alice',
          Status: 'Online',
          State: 'Online',
          Detail: [{ Platform: 'Web', Status: 'Online' }],
        },
        { To_Account: 'bob', Status: 'Offline', State: 'Offline', Detail: [] },
      ]);
      assert.deepEqual(answer['ErrorList'], [{ To_Account: 'ghost', ErrorCode: 70107 }]);
    }
  });

  it('refuses a wrong request with 70402', async () => {
    const app = new RestCaller(new ChatLab());
    for (const To_Account of [undefined, 'alice', [], Array(501).fill('alice')]) {
      const answer = await app.ask('openim/query_online_status', { To_Account });
      assert.equal(answer.ErrorCode, 70402);
    }
  });
});
