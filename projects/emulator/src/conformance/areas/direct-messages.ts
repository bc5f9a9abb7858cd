import assert from 'node:assert/strict';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';
import { conversationWith, readWith, receive, tell, tellText } from './direct-scenes.ts';

/** What can be sent to somebody, and what comes out on the other side. */
const types = [
  {
    make: 'createCustomMessage',
    payload: { data: '{"a":1}', description: 'About it', extension: 'more' },
    wrong: {},
  },
  { make: 'createFaceMessage', payload: { index: 1, data: 'tt01' }, wrong: { index: '1' } },
  {
    make: 'createLocationMessage',
    payload: { description: 'The office', longitude: 8.54, latitude: 47.37 },
    wrong: { description: 'Nowhere' },
  },
] as const;

/** Elements that other people uploaded: they are sent on without a second upload. */
const uploaded = [
  {
    type: 'TIMImageElem',
    content: {
      uuid: 'image-1',
      imageFormat: 1,
      imageInfoArray: [1, 2, 3].map((size) => ({
        type: size,
        sizeType: size,
        size: 100,
        width: 10,
        height: 10,
        imageUrl: `https://files.example/${String(size)}.png`,
        url: `https://files.example/${String(size)}.png`,
      })),
    },
    shows: { uuid: 'image-1' },
  },
  {
    type: 'TIMFileElem',
    content: {
      uuid: 'file-1',
      fileName: 'plan.pdf',
      fileSize: 12,
      fileUrl: 'https://files.example/plan.pdf',
    },
    shows: { fileName: 'plan.pdf', fileSize: 12, fileUrl: 'https://files.example/plan.pdf' },
  },
  {
    type: 'TIMSoundElem',
    content: { uuid: 'sound-1', remoteAudioUrl: 'https://files.example/1.mp3', size: 9, second: 3 },
    shows: { uuid: 'sound-1', size: 9, second: 3 },
  },
  {
    type: 'TIMVideoFileElem',
    content: {
      uuid: 'video-1',
      videoUUID: 'video-1',
      remoteVideoUrl: 'https://files.example/1.mp4',
      videoSize: 99,
      videoSecond: 4,
      videoFormat: 'mp4',
    },
    shows: { videoSize: 99, videoSecond: 4 },
  },
] as const;

/** Direct messages of every type, and who may send them. */
export const directMessages: ConformanceArea = {
  name: 'direct messages',
  cases: [
    ...types.flatMap(({ make, payload, wrong }): ConformanceCase[] => [
      {
        method: make,
        kind: 'success',
        title: 'arrives as it was sent, and is so in the history of both',
        async play({ ana, ben }) {
          const sent = await tell(ana, ben, make, payload);
          assert.deepEqual((await receive(ben, sent)).payload, payload);
          for (const [user, peer] of [
            [ana, ben],
            [ben, ana],
          ] as const) {
            const kept = (await readWith(user, peer)).find(({ ID }) => ID === sent.ID);
            assert.deepEqual(kept?.payload, payload);
          }
        },
      },
      {
        method: make,
        kind: 'refusal',
        title: 'the SDK refuses content that makes no sense',
        by: 'sdk',
        play: ({ ana, ben }) => assert.rejects(tell(ana, ben, make, wrong), { code: 0 }),
      },
    ]),
    {
      method: 'createTextMessage',
      kind: 'success',
      title: 'is one message with one id on both sides, under the name of the sender',
      async play({ ana, ben, newName }) {
        const sent = await tellText(ana, ben, newName('Hello'), { cloudCustomData: 'extra' });
        const arrived = await receive(ben, sent);
        assert.deepEqual(
          [arrived.nick, arrived.flow, arrived.time, arrived.cloudCustomData],
          ['Ana', 'in', sent.time, 'extra'],
        );
        assert.equal(arrived.payload['text'], sent.payload['text']);
      },
    },
    {
      method: 'createTextMessage',
      kind: 'refusal',
      title: 'the SDK refuses a text that is empty',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(tell(ana, ben, 'createTextMessage', { text: '' }), { code: 0 }),
    },
    ...uploaded.map(({ type, content, shows }): ConformanceCase => ({
      method: 'createForwardMessage',
      kind: 'success',
      title: `sends a ${type} on without a second upload`,
      async play({ ana, ben }) {
        const original = { type, _elements: [{ type, content }] };
        const sent = await tell(ana, ben, 'createForwardMessage', original);
        const arrived = await receive(ben, sent);
        assert.equal(arrived.type, type);
        const { payload } = arrived;
        for (const [key, value] of Object.entries(shows)) assert.equal(payload[key], value, key);
      },
    })),
    {
      method: 'createForwardMessage',
      kind: 'success',
      title: 'sends what somebody wrote on to a third one',
      async play({ ana, ben, cleo, newName }) {
        const { ID } = await tellText(ana, ben, newName('Pass it on'));
        const { ID: passed } = await tell(ben, cleo, 'createForwardMessage', { messageID: ID });
        const arrived = await receive(cleo, { ID: passed });
        assert.match(String(arrived.payload['text']), /^Pass it on/);
        assert.equal(arrived.from, ben.userID);
        assert.notEqual(passed, ID);
      },
    },
    {
      method: 'createForwardMessage',
      kind: 'refusal',
      title: 'the SDK refuses with 2454 to send on what is no message',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(tell(ana, ben, 'createForwardMessage', { type: 'TIMTextElem' }), {
          code: 2454,
        }),
    },
    {
      method: 'sendMessage',
      kind: 'success',
      title: 'is counted by the recipient and last in the lists of both',
      async play({ ana, ben, newName }) {
        const text = newName('Last');
        await ben.call('setMessageRead', { conversationID: `C2C${ana.userID}` });
        const before = conversationWith(ben, ana)?.unreadCount ?? 0;
        await tellText(ana, ben, text);
        for (const [user, peer] of [
          [ana, ben],
          [ben, ana],
        ] as const) {
          await user.until('it is last', () => {
            return conversationWith(user, peer)?.lastMessage.messageForShow === text;
          });
        }
        assert.equal(conversationWith(ana, ben)?.unreadCount, 0);
        assert.equal(conversationWith(ben, ana)?.unreadCount, before + 1);
      },
    },
    {
      method: 'sendMessage',
      kind: 'success',
      title: 'online only, nobody keeps it and nothing counts',
      async play({ ana, ben, newName }) {
        const kept = await tellText(ana, ben, newName('kept'));
        await ben.until('it counts', () => (conversationWith(ben, ana)?.unreadCount ?? 0) > 0);
        const unread = conversationWith(ben, ana)?.unreadCount;
        const options = { onlineUserOnly: true };
        const passing = await tell(
          ana,
          ben,
          'createCustomMessage',
          { data: 'typing' },
          { options },
        );
        assert.equal((await receive(ben, passing)).payload['data'], 'typing');
        assert.equal(conversationWith(ben, ana)?.unreadCount, unread);
        for (const [user, peer] of [
          [ana, ben],
          [ben, ana],
        ] as const) {
          assert.equal((await readWith(user, peer)).at(-1)?.ID, kept.ID);
        }
      },
    },
    {
      method: 'sendMessage',
      kind: 'success',
      title: 'as its sender wishes, it does not count and is not last',
      async play({ ana, ben, newName }) {
        const last = newName('last');
        await tellText(ana, ben, last);
        await ben.until('it counts', () => {
          return conversationWith(ben, ana)?.lastMessage.messageForShow === last;
        });
        const unread = conversationWith(ben, ana)?.unreadCount;
        const quiet = await tellText(ana, ben, newName('quiet'), {
          options: {
            messageControlInfo: { excludedFromUnreadCount: true, excludedFromLastMessage: true },
          },
        });
        assert.equal((await readWith(ben, ana)).at(-1)?.ID, quiet.ID);
        const [conversation] = (await ben.conversations()).filter(
          ({ conversationID }) => conversationID === `C2C${ana.userID}`,
        );
        assert.equal(conversation?.unreadCount, unread);
        assert.equal(conversation?.lastMessage.messageForShow, last);
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'nobody can write to who does not exist (20003)',
      play: ({ ana, newName }) =>
        assert.rejects(ana.send(newName('nobody'), 'Hello?'), { code: 20003 }),
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'a message has a size (80002)',
      play: ({ ana, ben }) =>
        assert.rejects(ana.send(ben.userID, 'x'.repeat(13_000)), { code: 80002 }),
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'who is blocked is told so (20007)',
      async play({ ana, ben }) {
        const blocking = { userIDList: [ana.userID] };
        await ben.call('addToBlacklist', blocking);
        try {
          await assert.rejects(ana.send(ben.userID, 'Still there?'), { code: 20007 });
        } finally {
          await ben.call('removeFromBlacklist', blocking);
        }
      },
    },
    {
      method: 'sendMessage',
      kind: 'refusal',
      title: 'the SDK refuses with 2403 a message of empty strings',
      by: 'sdk',
      play: ({ ana, ben }) =>
        assert.rejects(
          tell(ana, ben, 'createCustomMessage', { data: '', description: '', extension: '' }),
          { code: 2403 },
        ),
    },
  ],
};
