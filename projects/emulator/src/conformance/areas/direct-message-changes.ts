import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { readAnew, readWith, receive, tellText, type DirectMessage } from './direct-scenes.ts';
import { toldIn } from './group-scenes.ts';

/** What can be done to a direct message after it was sent. */
export const directMessageChanges: ConformanceArea = {
  name: 'changes of direct messages',
  cases: [
    {
      method: 'resendMessage',
      kind: 'success',
      title: 'what was refused arrives once, under its first id',
      async play({ ana, ben, newName }) {
        const text = newName('again');
        const failed = await failToSend(ana, ben, text);
        const { data } = await ana.call<{ data: { message: DirectMessage } }>('resendMessage', {
          messageID: failed.ID,
        });
        assert.deepEqual([data.message.ID, data.message.status], [failed.ID, 'success']);
        await receive(ben, failed);
        const kept = (await readWith(ben, ana)).filter(({ payload }) => payload['text'] === text);
        assert.equal(kept.length, 1);
      },
    },
    {
      method: 'resendMessage',
      kind: 'refusal',
      title: 'is refused as sending is (20007)',
      async play({ ana, ben, newName }) {
        const failed = await failToSend(ana, ben, newName('refused'));
        await whileBlocked(ana, ben, () =>
          assert.rejects(ana.call('resendMessage', { messageID: failed.ID }), { code: 20007 }),
        );
      },
    },
    {
      method: 'resendMessage',
      kind: 'refusal',
      title: 'the SDK refuses with 2105 what is no message',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('resendMessage', { ID: 'no' }), { code: 2105 }),
    },
    {
      method: 'revokeMessage',
      kind: 'success',
      title: 'is recalled for both, and by whom',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('oops'));
        const { data } = await ana.call<{ data: { message: DirectMessage } }>('revokeMessage', {
          messageID: sent.ID,
        });
        assert.equal(data.message.isRevoked, true);
        const told = () =>
          toldIn<DirectMessage & { revoker: string }>(ben, 'onMessageRevoked').find(
            ({ ID }) => ID === sent.ID,
          );
        await ben.until('he is told', () => told() !== undefined);
        assert.equal(told()?.revoker, ana.userID);
        for (const [user, peer] of [
          [ana, ben],
          [ben, ana],
        ] as const) {
          assert.equal(find(await readAnew(user, peer, sent), sent)?.isRevoked, true);
        }
      },
    },
    {
      method: 'revokeMessage',
      kind: 'refusal',
      title: 'what somebody else wrote cannot be recalled (20022)',
      async play({ ana, ben, newName }) {
        const { ID } = await tellText(ana, ben, newName('stays'));
        await assert.rejects(ben.call('revokeMessage', { messageID: ID }), { code: 20022 });
      },
    },
    {
      method: 'revokeMessage',
      kind: 'refusal',
      title: 'what is older than two minutes cannot be recalled (20016)',
      needsEmulator: true,
      async play({ ana, ben, emulator, newName }) {
        const { ID } = await tellText(ana, ben, newName('late'));
        emulator().clock.advance(121);
        await assert.rejects(ana.call('revokeMessage', { messageID: ID }), { code: 20016 });
      },
    },
    {
      method: 'revokeMessage',
      kind: 'refusal',
      title: 'the SDK refuses to recall a message twice',
      by: 'sdk',
      async play({ ana, ben, newName }) {
        const message = { messageID: (await tellText(ana, ben, newName('twice'))).ID };
        await ana.call('revokeMessage', message);
        await assert.rejects(ana.call('revokeMessage', message), { code: 0 });
      },
    },
    {
      method: 'deleteMessage',
      kind: 'success',
      title: 'is gone for who deleted it, and stays with the other one',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('mine'));
        await ben.call('deleteMessage', [{ messageID: sent.ID }]);
        assert.equal(find(await readWith(ben, ana), sent)?.isDeleted ?? true, true);
        assert.equal(find(await readAnew(ben, ana, sent), sent), undefined);
        assert.equal(find(await readAnew(ana, ben, sent), sent)?.isDeleted, false);
      },
    },
    {
      method: 'deleteMessage',
      kind: 'refusal',
      title: 'the SDK refuses to delete nothing',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('deleteMessage', []), { code: 0 }),
    },
    {
      method: 'modifyMessage',
      kind: 'success',
      title: 'both sides may, and both see the new content',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('draft'));
        const text = newName('final');
        const change = { payload: { text }, cloudCustomData: 'checked' };
        await ben.call('modifyMessage', { messageID: sent.ID, change });
        for (const user of [ana, ben]) await user.until('he is told', () => hasNewText(user, text));
        const kept = find(await readAnew(ana, ben, sent), sent);
        assert.deepEqual(
          [kept?.payload['text'], kept?.cloudCustomData, kept?.isModified],
          [text, 'checked', true],
        );
      },
    },
    {
      method: 'modifyMessage',
      kind: 'refusal',
      title: 'an old version does not replace a newer one (2480)',
      async play({ ana, ben, newName }) {
        const { ID } = await tellText(ana, ben, newName('draft'));
        const text = newName('first');
        await ana.call('modifyMessage', { messageID: ID, change: { payload: { text } } });
        await ben.until('he is told', () => hasNewText(ben, text));
        const change = { version: 0, payload: { text: newName('second') } };
        await assert.rejects(ben.call('modifyMessage', { messageID: ID, change }), { code: 2480 });
        const found = await ben.call<DirectMessage>('findMessage', ID);
        assert.equal(found.payload['text'], text, 'he was shown the newer one');
      },
    },
    {
      method: 'modifyMessage',
      kind: 'refusal',
      title: 'the SDK refuses to change a message that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('modifyMessage', { messageID: newName('unknown') }), { code: 0 }),
    },
    {
      method: 'findMessage',
      kind: 'success',
      title: 'gives a message that is known, and nothing else',
      async play({ ana, ben, newName }) {
        const { ID } = await tellText(ana, ben, newName('find me'));
        assert.equal((await ben.call<DirectMessage>('findMessage', ID)).ID, ID);
        assert.equal(await ben.call('findMessage', `${ID}0`), null);
      },
    },
  ],
};

// A message that the service refused, because the sender was blocked.
async function failToSend(from: SdkUser, to: SdkUser, text: string): Promise<DirectMessage> {
  // What is in the list is only known once there is a list.
  await tellText(from, to, `before ${text}`);
  await whileBlocked(from, to, () => assert.rejects(from.send(to.userID, text), { code: 20007 }));
  const failed = (await readWith(from, to)).find(({ payload }) => payload['text'] === text);
  assert.equal(failed?.status, 'fail');
  return failed;
}

async function whileBlocked(
  from: SdkUser,
  to: SdkUser,
  act: () => Promise<unknown>,
): Promise<void> {
  const blocking = { userIDList: [from.userID] };
  await to.call('addToBlacklist', blocking);
  try {
    await act();
  } finally {
    await to.call('removeFromBlacklist', blocking);
  }
}

function find(
  messages: readonly DirectMessage[],
  { ID }: { readonly ID: string },
): DirectMessage | undefined {
  return messages.find((message) => message.ID === ID);
}

function hasNewText(user: SdkUser, text: string): boolean {
  return toldIn<DirectMessage>(user, 'onMessageModified').some(
    ({ payload }) => payload['text'] === text,
  );
}
