import { SdkUser, type SdkMessage } from '../projects/emulator/src/testing/sdk-user.ts';
import type { Emulator } from '../projects/emulator/src/index.ts';
import { expect, test } from './story.ts';

const HOUR = 3600;
const group = { to: 'team', conversationType: 'GROUP' };
/** One grey pixel, told to be a picture of another shape. */
const picture =
  'data:image/gif;base64,R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';

test.beforeEach(({ emulator }) => {
  emulator.seed('empty');
  emulator.seed({
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Novak' },
    ],
    groups: [
      {
        groupID: 'team',
        type: 'Public',
        name: 'The team',
        owner: 'alice',
        members: ['bob', 'carol'],
        messages: [
          { count: 120, from: 'carol', text: 'Note {n}.', secondsAgo: HOUR, secondsApart: 60 },
        ],
        unread: { bob: 3 },
      },
    ],
  });
});

/** What our composer cannot send, another app sends. */
async function askAsServer(emulator: Emulator, command: string, body: object): Promise<void> {
  const { userSig } = emulator.credential('administrator');
  const query = new URLSearchParams({
    sdkappid: String(emulator.sdkAppId),
    identifier: 'administrator',
    usersig: userSig,
    random: '7',
    contenttype: 'json',
  });
  const url = `${emulator.httpUrl}/v4/group_open_http_svc/${command}?${query.toString()}`;
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
  expect(await answer.json()).toMatchObject({ ErrorCode: 0 });
}

/** Carol, who uses another app. */
async function asCarol(emulator: Emulator, act: (carol: SdkUser) => Promise<void>): Promise<void> {
  const carol = new SdkUser('carol', { sdkAppId: emulator.sdkAppId, url: emulator.url });
  try {
    await carol.login(emulator.credential('carol'));
    await act(carol);
  } finally {
    await carol.leave();
  }
}

test('people in a group see each other’s names, and count what they have not read', async ({
  signIn,
}) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await expect(bob.conversation('The team')).toContainText('3 unread');
  await alice.open('The team');
  await alice.say('Who is there?');
  await expect(alice.message('Who is there?')).toContainText('Sent');
  await expect(bob.conversation('The team')).toContainText('4 unread');
  await expect(bob.conversation('The team')).toContainText('Who is there?');

  await bob.open('The team');
  await expect(bob.message('Who is there?')).toContainText('Alice Martin');
  await bob.page.keyboard.press('End');
  await expect(bob.conversation('The team')).not.toContainText('unread');
  await bob.say('Me!');
  await expect(alice.message('Me!')).toContainText('Bob Keller');
});

test('a picture has its room before it comes', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  await expect(alice.message('Note 120.')).toBeVisible();
  const size = { Size: 43, Width: 400, Height: 200, URL: picture };
  await askAsServer(emulator, 'send_group_msg', {
    GroupId: 'team',
    From_Account: 'carol',
    Random: 1,
    MsgBody: [
      {
        MsgType: 'TIMImageElem',
        MsgContent: {
          UUID: 'one',
          ImageFormat: 2,
          ImageInfoArray: [1, 2, 3].map((type) => ({ ...size, Type: type })),
        },
      },
    ],
  });
  const image = alice.feed.locator('chat-message-image');
  await expect(image).toHaveAttribute('data-state', 'shown');
  const box = await image.boundingBox();
  expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(2, 1);
});

test('a quote leads to what it answers', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  await alice.open('The team');
  await expect(alice.message('Note 120.')).toBeVisible();
  await asCarol(emulator, async (carol) => {
    const { data } = await carol.call<{ data: { messageList: readonly SdkMessage[] } }>(
      'getMessageListHopping',
      { conversationID: 'GROUPteam', sequence: 10, count: 10 },
    );
    const note = data.messageList.find(({ payload }) => payload.text === 'Note 5.');
    const sent = await carol.sendMade('createTextMessage', {
      ...group,
      payload: { text: 'As I said' },
      cloudCustomData: JSON.stringify({
        messageReply: {
          messageID: note?.ID,
          messageAbstract: 'Note 5.',
          messageSender: 'Carol Novak',
          messageType: 1,
          messageSequence: 5,
          version: 1,
        },
      }),
    });
    expect(sent.ID).not.toBe('');
  });
  await alice
    .message('As I said')
    .getByRole('button', { name: /Note 5\./ })
    .click();
  // Not the quote, which says so too.
  const note = alice.message('Note 5.').filter({ hasNotText: 'As I said' });
  await expect(note).toBeInViewport();
});

test('a reaction that one joins is seen by the other', async ({ emulator, signIn }) => {
  const alice = await signIn('alice');
  const bob = await signIn('bob');
  await alice.open('The team');
  await bob.open('The team');
  await alice.say('Lunch?');
  await expect(bob.message('Lunch?')).toBeVisible();
  await asCarol(emulator, async (carol) => {
    // A new SDK may tell of a message before it knows it by its id.
    await expect(async () => {
      const { data } = await carol.call<{ data: { messageList: readonly SdkMessage[] } }>(
        'getMessageList',
        { conversationID: 'GROUPteam' },
      );
      const messageID = data.messageList.find(({ payload }) => payload.text === 'Lunch?')?.ID;
      await carol.call('addMessageReaction', { messageID }, '👍');
    }).toPass();
  });
  const pill = (window: typeof alice) =>
    window.message('Lunch?').getByRole('group', { name: 'Reactions' }).getByRole('button');
  await expect(pill(alice)).toContainText('1');
  await pill(bob).click();
  await expect(pill(alice)).toContainText('2');
  await expect(pill(bob)).toHaveAttribute('aria-pressed', 'true');
  await pill(bob).click();
  await expect(pill(alice)).toContainText('1');
});
