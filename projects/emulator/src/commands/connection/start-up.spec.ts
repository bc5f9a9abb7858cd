import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ChatLab } from '../../testing/chat-lab.ts';

// What the SDK asks for at the start and the emulator has nothing of yet. The flags that end a list
// must be there: without them the SDK asks again, for ever.
const honestlyEmpty: Readonly<Record<string, object>> = {
  'sns.black_list_get': { BlackListItem: [], StartIndex: 0 },
  'sns.friend_get': { UserDataItem: [], FriendNum: 0, CompleteFlag: 1 },
  'sns.group_get': { ResultItem: [] },
  'sns.pendency_get': { PendencyItem: [], UnreadPendencyCount: 0 },
  'group_open_http_svc.get_joined_group_list': { TotalCount: 0, GroupIdList: [] },
  'million_group_open_http_svc.get_joined_group_list': { TotalCount: 0, GroupIdList: [] },
  'recentcontact.get_contact_group': { CompleteFlag: 1, GroupItem: [], ContactItem: [] },
  'im_open_status.wshello': {},
};
const forEverybody: Readonly<Record<string, object>> = {
  'heartbeat.alive': {},
  'im_sdk_config_mgr.fetch_config': { int32_error_code: 0, uint64_version: 1 },
  'im_sdk_config_mgr.fetch_imsdk_purchase_bitsv2': { int32_error_code: 0 },
  'imopenstat.tim_web_report_v2': {},
};

describe('the commands of the start', () => {
  for (const [servcmd, fields] of Object.entries(honestlyEmpty)) {
    it(`answer ${servcmd} with an honest nothing, to users only`, () => {
      const lab = new ChatLab();
      assert.partialDeepStrictEqual(lab.enter('alice').mustAsk(servcmd), fields);
      assert.equal(lab.open().ask(servcmd).ErrorCode, 60004);
    });
  }

  for (const [servcmd, fields] of Object.entries(forEverybody)) {
    it(`answer ${servcmd} to anybody`, () => {
      assert.partialDeepStrictEqual(new ChatLab().open().mustAsk(servcmd), fields);
    });
  }

  it('answer recentcontact.search_contact_group contact by contact', () => {
    const ContactItem = [{ Type: 1, To_Account: 'bob' }];
    const answer = new ChatLab()
      .enter('alice')
      .mustAsk('recentcontact.search_contact_group', { ContactItem });
    assert.deepEqual(answer['ContactResultItem'], [
      {
        Type: 1,
        To_Account: 'bob',
        StandardMark: '0'.repeat(64),
        CustomMark: '',
        ContactGroupId: [],
      },
    ]);
  });
});
