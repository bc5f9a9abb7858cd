import { Room } from 'ngx-tencent-chat/models';

import { Extensions } from './extensions';
import { MessageChanges } from './message-changes';
import { TencentMessageCommands } from './message-commands';
import { Pins } from './pins';
import { Rewriter } from './rewriter';
import { Rooms } from './rooms';
import { SdkMessage } from './sdk';
import { isEdited } from './to-model/own-data';
import { FakeDesk, sdkMessage } from './testing/fake-desk';

const team = 'group:team';
const id = sdkMessage().ID;

function refusal(code: number): Error {
  return Object.assign(new Error(''), { code });
}

/** Lets everything settle that waits for nothing but itself. */
async function settle(): Promise<void> {
  for (let turns = 0; turns < 50; turns++) await Promise.resolve();
}

describe('Rewriter', () => {
  const change = (live: SdkMessage) => ({ payload: { text: `${String(live.version)}!` } });

  it('does it again on what somebody else has made of it, three times at most', async () => {
    const live = sdkMessage();
    let tries = 0;
    const modifyMessage = () => {
      tries++;
      Object.assign(live, { version: tries });
      throw refusal(2480);
    };
    const rewriter = new Rewriter(new FakeDesk({ modifyMessage }, [live]));
    await expect(rewriter.rewrite(team, live, change)).rejects.toMatchObject({ code: 2480 });
    expect(tries).toBe(3);
  });

  it('shows nobody a change that the service may still refuse', async () => {
    const live = sdkMessage();
    const seen: unknown[] = [];
    const modifyMessage = (sent: SdkMessage) => {
      seen.push(live.payload?.['text'], sent.payload?.['text'], sent.ID);
      throw refusal(80_001);
    };
    const rewriter = new Rewriter(new FakeDesk({ modifyMessage }, [live]));
    await expect(rewriter.rewrite(team, live, change)).rejects.toMatchObject({ code: 80_001 });
    expect(seen).toEqual(['Hello', '0!', id]);
    expect(live).toMatchObject({ payload: { text: 'Hello' }, version: 0 });
  });

  it('keeps in step what the SDK forgets', async () => {
    const live = sdkMessage();
    const modifyMessage = () => ({ data: { message: null } });
    const rewriter = new Rewriter(new FakeDesk({ modifyMessage }, [live]));
    await expect(rewriter.rewrite(team, live, change)).resolves.toMatchObject({ told: false });
    expect(live).toMatchObject({ payload: { text: '0!' }, version: 1 });
  });
});

describe('MessageChanges', () => {
  it('deletes what is left where some of it is gone', async () => {
    const all = ['1', '2', '3'].map((ID) => sdkMessage({ ID }));
    const deleted: string[] = [];
    const deleteMessage = (some: readonly SdkMessage[]) => {
      if (some.some(({ ID }) => ID === '2')) throw refusal(20_022);
      deleted.push(...some.map(({ ID }) => ID));
    };
    const desk = new FakeDesk({ deleteMessage }, all);
    await new MessageChanges(desk).remove(team, ['1', '2', '3', 'gone']);
    expect(deleted).toEqual(['1', '3']);
    expect(desk.told).toEqual([
      { type: 'messages-removed', conversationId: team, ids: ['gone', '1', '2', '3'] },
    ]);
  });

  it('does not say that something is deleted which is not', async () => {
    const deleteMessage = () => {
      throw refusal(2801);
    };
    const desk = new FakeDesk({ deleteMessage });
    await expect(new MessageChanges(desk).remove(team, [id])).rejects.toMatchObject({ code: 2801 });
    expect(desk.told).toEqual([]);
  });

  it('takes a message back without its reason where that cannot be written', async () => {
    const revoked: unknown[] = [];
    const desk = new FakeDesk({
      modifyMessage: () => {
        throw refusal(20_026);
      },
      revokeMessage: (message: SdkMessage) => revoked.push(message.ID),
      getMyProfile: () => ({ data: { userID: 'alice', nick: 'Alice' } }),
    });
    await new MessageChanges(desk).recall(team, id, 'A slip', 'alice');
    expect(revoked).toEqual([id]);
    expect(desk.told).toMatchObject([{ type: 'message-recalled', id, recall: { reason: '' } }]);
  });
});

describe('MessageChanges, where a recall is refused,', () => {
  it('takes the reason out of the message again', async () => {
    const live = sdkMessage();
    const written: (string | undefined)[] = [];
    const modifyMessage = ({ cloudCustomData }: SdkMessage) => {
      written.push(cloudCustomData);
      return { data: {} };
    };
    const revokeMessage = () => {
      throw refusal(20_016);
    };
    const changes = new MessageChanges(new FakeDesk({ modifyMessage, revokeMessage }, [live]));
    const recalling = changes.recall(team, id, 'A slip', 'alice');
    await expect(recalling).rejects.toMatchObject({ code: 20_016 });
    expect(written.map((data) => data?.includes('A slip'))).toEqual([true, false]);
    expect(isEdited(live)).toBe(false);
  });
});

describe('Pins', () => {
  it('tells the last of several answers only', async () => {
    const answers: ((messages: readonly SdkMessage[]) => void)[] = [];
    const getPinnedGroupMessageList = () =>
      new Promise((resolve) => {
        answers.push((messageList) => resolve({ data: { messageList } }));
      });
    const desk = new FakeDesk({ getPinnedGroupMessageList });
    const pins = new Pins(desk);
    for (let times = 0; times < 2; times++) pins.hear({ groupID: 'team' }, 'alice');
    await settle();
    answers[1]?.([sdkMessage({ ID: 'new' })]);
    answers[0]?.([sdkMessage({ ID: 'old' })]);
    await settle();
    expect(desk.told).toMatchObject([{ type: 'pinned-changed', messages: [{ id: 'new' }] }]);
  });
});

describe('Extensions', () => {
  const poll = sdkMessage({ isSupportExtension: true });

  it('writes again what somebody was faster with, and gives up on what the service refuses', async () => {
    const kept: Record<string, string> = {};
    let conflicts = 1;
    const setMessageExtensions = (_: unknown, some: readonly { key: string; value: string }[]) => ({
      data: {
        extensions: some.map(({ key, value }) => {
          if (key === 'full') return { key, value, code: 23_010 };
          if (conflicts-- > 0) return { key, value, code: 23_001 };
          kept[key] = value;
          return { key, value, code: 0 };
        }),
      },
    });
    const getMessageExtensions = () => ({
      data: { extensions: Object.entries(kept).map(([key, value]) => ({ key, value })) },
    });
    const desk = new FakeDesk({ setMessageExtensions, getMessageExtensions }, [poll]);
    const extensions = new Extensions(desk);
    await expect(extensions.change(team, id, { a: '1', b: '2' })).resolves.toEqual({
      a: '1',
      b: '2',
    });
    await expect(extensions.change(team, id, { full: 'x' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(extensions.load(team, id)).resolves.toEqual({ a: '1', b: '2' });
  });
});

describe('Rooms', () => {
  const tip = sdkMessage({ type: 'TIMGroupTipElem', payload: {} });

  function rooms(roles: readonly string[]) {
    let asked = 0;
    const desk = new FakeDesk({
      getGroupProfile: () => ({
        data: { group: { groupID: 'team', type: 'Public', memberCount: 2 } },
      }),
      getGroupMemberProfile: () => ({
        data: {
          memberList: [{ userID: 'alice', role: roles[Math.min(asked++, roles.length - 1)] }],
        },
      }),
    });
    const told = () => desk.told.map((event) => (event as { room: Room }).room.role);
    return { rooms: new Rooms(desk), told, asked: () => asked };
  }

  it('asks for nothing that nobody has asked for', async () => {
    const stage = rooms(['Member']);
    stage.rooms.hearMessages([tip], 'alice');
    await settle();
    expect(stage.asked()).toBe(0);
  });

  it('tells what is different, and asks once more for what changed meanwhile', async () => {
    const stage = rooms(['Member', 'Member', 'Admin']);
    await stage.rooms.load(team, 'alice');
    for (let times = 0; times < 5; times++) stage.rooms.hearMessages([tip, sdkMessage()], 'alice');
    await settle();
    expect(stage.asked()).toBe(3);
    expect(stage.told()).toEqual(['admin']);
  });
});

describe('TencentMessageCommands', () => {
  it('are nobody’s once the person has gone', async () => {
    const desk = new FakeDesk({ getPinnedGroupMessageList: () => new Promise(() => undefined) });
    const pins = new Pins(desk);
    const commands = new TencentMessageCommands(desk, { pins } as never);
    desk.visits.leave();
    await expect(commands.listPinned(team)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
