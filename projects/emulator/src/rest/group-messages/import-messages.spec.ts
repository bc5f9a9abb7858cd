import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startEmulator } from '../../emulator.ts';
import type { Snapshot } from '../../memory/memory.ts';
import { AppServer } from '../../testing/app-server.ts';
import type { WireBody } from '../../wire/frame.ts';

it('messages of groups are imported one after the other, by one emulator or by two', async () => {
  const first = await importOne('1');
  const second = await importOne('2', first.snapshot);
  assert.deepEqual([first.sequence, second.sequence], [1, 2]);
});

/** Starts an emulator, imports a message into a group, and stops it. */
async function importOne(Text: string, snapshot?: Snapshot) {
  const emulator = await startEmulator({ world: 'empty', snapshot });
  const app = new AppServer(emulator);
  if (!snapshot) {
    await app.mustAsk('im_open_login_svc/account_import', { UserID: 'alice' });
    const group = { GroupId: 'g1', Type: 'Public', Name: 'Team', CreateTime: 1 };
    await app.mustAsk('group_open_http_svc/import_group', group);
  }
  const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text } }];
  const answer = await app.mustAsk('group_open_http_svc/import_group_msg', {
    GroupId: 'g1',
    MsgList: [{ From_Account: 'alice', SendTime: 10, MsgBody }],
  });
  const [result] = answer['ImportMsgResult'] as WireBody[];
  const after = emulator.export();
  await emulator.stop();
  return { sequence: result?.['MsgSeq'], snapshot: after };
}
