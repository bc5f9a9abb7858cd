import { mentionsOf } from '../to-model/mentions';
import { toWireMentionChange } from './mention-change';

const first = ['bob', '__kImSDK_MesssageAtALL__'];
const message = { atUserList: first, cloudCustomData: '{"messageReply":{"messageID":"1"}}' };

function after(mentions: readonly string[], before = message): typeof message {
  return {
    ...before,
    cloudCustomData: toWireMentionChange(before, mentions),
  };
}

describe('toWireMentionChange', () => {
  it('keeps what the service has as long as it is right', () => {
    const same = after(['@all', 'bob']);
    expect(same.cloudCustomData).not.toContain('mentions');
    expect(mentionsOf(same)).toEqual(['bob', '@all']);
  });

  it.each([[[]], [['carol']], [['bob', 'carol', '@all']]])('stands for it when it is %j', (ids) => {
    const changed = after(ids);
    expect(mentionsOf(changed)).toEqual(ids);
    expect(JSON.parse(changed.cloudCustomData)).toHaveProperty('messageReply.messageID', '1');
    expect(mentionsOf(after(['bob', '@all'], changed))).toEqual(['bob', '@all']);
  });

  it.each(['', 'a text of another app', '[1]'])('leaves %j alone', (cloudCustomData) => {
    const before = { atUserList: first, cloudCustomData };
    expect(toWireMentionChange(before, ['bob', '@all'])).toBe(cloudCustomData);
    if (cloudCustomData) expect(toWireMentionChange(before, ['eve'])).toBe(cloudCustomData);
  });
});
