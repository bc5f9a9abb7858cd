import assert from 'node:assert/strict';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';
import { makeGroup, sayIn } from './group-scenes.ts';

/** One page of what was found. */
interface Found<Item> {
  readonly searchResultList: readonly Item[];
  readonly totalCount: number;
  /** Leads to the next page; empty if there is none. */
  readonly cursor: string;
}

interface FoundConversation {
  readonly conversationID: string;
  readonly messageCount: number;
  readonly messageList: readonly SdkMessage[];
}

interface FoundMembers {
  readonly groupInfo: { readonly groupID: string };
  readonly memberList: readonly { readonly userID: string; readonly nameCard: string }[];
}

/** Search on the server. */
export const search: ConformanceArea = {
  name: 'cloud search',
  cases: [
    {
      method: 'searchCloudMessages',
      kind: 'success',
      title: 'says in which conversations a word was said, and how often',
      async play(scene) {
        const { ana, ben, newName } = scene;
        const word = newName('word');
        const groupID = await makeGroup(scene, ben);
        await ana.send(ben.userID, `${word} once`);
        await sayIn(ana, groupID, `${word} first`);
        await sayIn(ana, groupID, `${word} second`);
        const found = await find<FoundConversation>(ben, 'Messages', { keywordList: [word] });
        assert.equal(found.totalCount, 3);
        assert.deepEqual(found.searchResultList.map(summarise).toSorted(), [
          [`C2C${ana.userID}`, 1, [`${word} once`]],
          // Where there are several the SDK waits to be asked for this conversation.
          [`GROUP${groupID}`, 2, []],
        ]);
      },
    },
    {
      method: 'searchCloudMessages',
      kind: 'success',
      title: 'pages through what was said in one conversation, newest first',
      async play(scene) {
        const { ana, ben, newName } = scene;
        const word = newName('word');
        const groupID = await makeGroup(scene, ben);
        for (const number of [1, 2, 3]) await sayIn(ana, groupID, `${word} ${String(number)}`);
        const texts = [];
        for (let cursor: string | undefined; cursor !== '';) {
          const page: Found<FoundConversation> = await find(ben, 'Messages', {
            keywordList: [word],
            conversationID: `GROUP${groupID}`,
            count: 1,
            cursor,
          });
          const [conversation] = page.searchResultList;
          texts.push(...(conversation?.messageList ?? []).map(({ payload }) => payload.text));
          cursor = page.cursor;
        }
        assert.deepEqual(
          texts,
          [3, 2, 1].map((number) => `${word} ${String(number)}`),
        );
      },
    },
    {
      method: 'searchCloudMessages',
      kind: 'success',
      title: 'finds nothing of what others said without one, and nothing that was recalled',
      async play({ ana, ben, cleo, newName }) {
        const word = newName('word');
        const { ID: messageID } = await ana.send(ben.userID, word);
        await ana.send(cleo.userID, word);
        assert.equal((await find(ben, 'Messages', { keywordList: [word] })).totalCount, 1);
        await ana.call('revokeMessage', { messageID });
        assert.equal((await find(ben, 'Messages', { keywordList: [word] })).totalCount, 0);
      },
    },
    {
      method: 'searchCloudMessages',
      kind: 'refusal',
      title: 'in a group where one is no member (10007)',
      async play(scene) {
        const groupID = await makeGroup(scene, scene.ben);
        const wish = { keywordList: ['word'], conversationID: `GROUP${groupID}` };
        await assert.rejects(find(scene.cleo, 'Messages', wish), { code: 10007 });
      },
    },
    ...refusals('searchCloudMessages', 'Messages'),
    {
      method: 'searchCloudUsers',
      kind: 'success',
      title: 'finds people by parts of their names, in pages',
      async play({ ana, ben, cleo, newName }) {
        const surname = newName('Surname');
        await ana.call('updateMyProfile', { nick: `Ana ${surname}` });
        await cleo.call('updateMyProfile', { nick: `Cleo ${surname}` });
        const wish = { keywordList: [surname.toLowerCase()], count: 1 };
        const first = await find<Person>(ben, 'Users', wish);
        const second = await find<Person>(ben, 'Users', { ...wish, cursor: first.cursor });
        assert.equal(first.totalCount, 2);
        assert.equal(second.cursor, '');
        assert.deepEqual(
          [first, second]
            .flatMap(({ searchResultList }) => searchResultList)
            .map(toNames)
            .toSorted(),
          [
            [ana.userID, `Ana ${surname}`],
            [cleo.userID, `Cleo ${surname}`],
          ],
        );
      },
    },
    ...refusals('searchCloudUsers', 'Users'),
    {
      method: 'searchCloudGroups',
      kind: 'success',
      title: 'finds groups by their names, also where one is not in; but no live rooms',
      async play(scene) {
        const { ana, ben, cleo, newName } = scene;
        const name = newName('Choir');
        const groupID = await makeGroup(scene, ben);
        await ana.call('updateGroupProfile', { groupID, name });
        const room = newName('room');
        await ana.call('createGroup', { type: 'AVChatRoom', groupID: room, name });
        const found = await find<{ groupID: string; memberCount: number }>(cleo, 'Groups', {
          keywordList: [name],
        });
        assert.deepEqual(
          found.searchResultList.map((group) => [group.groupID, group.memberCount]),
          [[groupID, 2]],
        );
        await ana.call('dismissGroup', room);
      },
    },
    ...refusals('searchCloudGroups', 'Groups'),
    {
      method: 'searchCloudGroupMembers',
      kind: 'success',
      title: 'finds members of one’s own groups, by name card too',
      async play(scene) {
        const { ana, ben, cleo, newName } = scene;
        const nameCard = newName('Tenor');
        const groupID = await makeGroup(scene, ben);
        await ben.call('setGroupMemberNameCard', { groupID, nameCard });
        const wish = { keywordList: [nameCard] };
        const found = await find<FoundMembers>(ana, 'GroupMembers', wish);
        assert.deepEqual(
          found.searchResultList.map(({ groupInfo, memberList }) => [
            groupInfo.groupID,
            memberList.map(({ userID }) => userID),
          ]),
          [[groupID, [ben.userID]]],
        );
        assert.equal((await find(cleo, 'GroupMembers', wish)).totalCount, 0);
      },
    },
    {
      method: 'searchCloudGroupMembers',
      kind: 'refusal',
      title: 'in a group where one is no member (10007)',
      async play(scene) {
        const groupIDList = [await makeGroup(scene, scene.ben)];
        const wish = { keywordList: [scene.ben.userID], groupIDList };
        await assert.rejects(find(scene.cleo, 'GroupMembers', wish), { code: 10007 });
      },
    },
    ...refusals('searchCloudGroupMembers', 'GroupMembers'),
  ],
};

/** Search, where the app has not bought it. */
export const withoutSearch: ConformanceArea = {
  name: 'search that is switched off',
  emulatorOptions: { policy: { cloudSearch: false } },
  cases: (['Messages', 'Users', 'Groups', 'GroupMembers'] as const).map((what) => ({
    method: `searchCloud${what}`,
    kind: 'refusal',
    title: 'the app has not bought it (60020)',
    play: ({ ana }) => assert.rejects(find(ana, what, { keywordList: ['word'] }), { code: 60020 }),
  })),
};

function refusals(method: string, what: Searched): ConformanceCase[] {
  return [
    {
      method,
      kind: 'refusal',
      title: 'from a page that nobody has given out (27003)',
      play: ({ ana }) =>
        assert.rejects(find(ana, what, { keywordList: ['word'], cursor: 'made up' }), {
          code: 27003,
        }),
    },
    {
      method,
      kind: 'refusal',
      by: 'sdk',
      title: 'for nothing at all',
      play: ({ ana }) => assert.rejects(find(ana, what, { keywordList: [] })),
    },
  ];
}

type Searched = 'Messages' | 'Users' | 'Groups' | 'GroupMembers';

async function find<Item>(user: SdkUser, what: Searched, wish: object): Promise<Found<Item>> {
  const { data } = await user.call<{ data: Found<Item> }>(`searchCloud${what}`, wish);
  return data;
}

function summarise({ conversationID, messageCount, messageList }: FoundConversation) {
  return [conversationID, messageCount, messageList.map(({ payload }) => payload.text)];
}

interface Person {
  readonly userID: string;
  readonly nick: string;
}

function toNames({ userID, nick }: Person): [string, string] {
  return [userID, nick];
}
