import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';
import { assertGoneOnceRecalled, places, type Place } from './shared-message.ts';

/** What a key of a message is now, and whether it could be changed. */
interface SdkExtension {
  readonly key: string;
  readonly value: string;
  readonly code?: number;
}

/** Only messages that are sent so can be extended. */
const extendable = { isSupportExtension: true };

/** Key-value pairs that hang on messages. */
export const extensions: ConformanceArea = {
  name: 'message extensions',
  cases: places.flatMap(casesIn),
};

function casesIn({ name, share }: Place): ConformanceCase[] {
  return [
    {
      method: 'setMessageExtensions',
      kind: 'success',
      title: `${name} the other one is told of the new values`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene, extendable);
        const values = [
          { key: 'poll', value: 'yes' },
          { key: 'seat', value: '7' },
        ];
        assert.deepEqual(
          await set(ana, messageID, values),
          values.map((extension) => ({ code: 0, ...extension })),
        );
        await ben.until('he is told', () => updates(ben, messageID).length > 0);
        assert.deepEqual(updates(ben, messageID), values);
        assert.deepEqual(updates(ana, messageID), []);
      },
    },
    {
      method: 'setMessageExtensions',
      kind: 'success',
      title: `${name} of two who write at once both see the one who was first`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene, extendable);
        const write = (user: SdkUser) =>
          set(user, messageID, [{ key: 'seat', value: user.userID }]);
        const answers = (await Promise.all([write(ana), write(ben)])).flat();
        // Who hears of the first before he asks is granted his wish, too.
        const last = answers.findLast(({ code }) => code === 0);
        const [loser] = answers.filter(({ code }) => code !== 0);
        if (loser) assert.deepEqual(loser, { code: 23001, key: 'seat', value: last?.value });
        const seats = await Promise.all([ana, ben].map((user) => read(user, messageID)));
        assert.deepEqual(seats[0], seats[1]);
      },
    },
    {
      method: 'setMessageExtensions',
      kind: 'refusal',
      title: `${name} a recalled message has none (23003)`,
      play: (scene) =>
        assertGoneOnceRecalled(scene, share, ({ messageID }) =>
          set(scene.ben, messageID, [{ key: 'poll', value: 'yes' }]),
        ),
    },
    {
      method: 'setMessageExtensions',
      kind: 'refusal',
      by: 'sdk',
      title: `${name} only messages that were sent for it`,
      async play(scene) {
        const { ID: messageID } = await share(scene);
        await assert.rejects(set(scene.ana, messageID, [{ key: 'poll', value: 'yes' }]));
      },
    },
    {
      method: 'getMessageExtensions',
      kind: 'success',
      title: `${name} both read the newest values`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene, extendable);
        await set(ana, messageID, [{ key: 'poll', value: 'yes' }]);
        await ben.until('he is told', () => updates(ben, messageID).length > 0);
        await set(ben, messageID, [{ key: 'poll', value: 'no' }]);
        for (const user of [ana, ben]) {
          assert.deepEqual(await read(user, messageID), [{ key: 'poll', value: 'no' }]);
        }
      },
    },
    {
      method: 'getMessageExtensions',
      kind: 'refusal',
      title: `${name} a recalled message has none (23003)`,
      play: (scene) =>
        assertGoneOnceRecalled(scene, share, ({ messageID }) => read(scene.ben, messageID)),
    },
    {
      method: 'deleteMessageExtensions',
      kind: 'success',
      title: `${name} some, or all at once, go on both sides`,
      async play(scene) {
        const { ana, ben } = scene;
        const { ID: messageID } = await share(scene, extendable);
        const values = ['a', 'b', 'c'].map((key) => ({ key, value: key }));
        await set(ana, messageID, values);
        await ben.call('getMessageExtensions', { messageID });
        await ben.call('deleteMessageExtensions', { messageID }, ['a']);
        await ana.until('one is gone', () => deletions(ana, messageID).length === 1);
        assert.deepEqual(await read(ana, messageID), values.slice(1));
        await ben.call('deleteMessageExtensions', { messageID });
        await ana.until('all are gone', () => deletions(ana, messageID).length === 3);
        assert.deepEqual(deletions(ana, messageID).toSorted(), ['a', 'b', 'c']);
        for (const user of [ana, ben]) assert.deepEqual(await read(user, messageID), []);
      },
    },
    {
      method: 'deleteMessageExtensions',
      kind: 'success',
      title: `${name} what is not there is said key by key (23004)`,
      async play(scene) {
        const { ID: messageID } = await share(scene, extendable);
        const { data } = await scene.ben.call<Extended>('deleteMessageExtensions', { messageID }, [
          'never set',
        ]);
        assert.deepEqual(data.extensions, [{ code: 23004, key: 'never set', value: '' }]);
      },
    },
    {
      method: 'deleteMessageExtensions',
      kind: 'refusal',
      title: `${name} a recalled message has none (23003)`,
      play: (scene) =>
        assertGoneOnceRecalled(scene, share, (message) =>
          scene.ben.call('deleteMessageExtensions', message),
        ),
    },
  ];
}

interface Extended {
  readonly data: { readonly extensions: readonly SdkExtension[] };
}

async function set(
  user: SdkUser,
  messageID: string,
  values: readonly SdkExtension[],
): Promise<readonly SdkExtension[]> {
  const { data } = await user.call<Extended>('setMessageExtensions', { messageID }, values);
  return data.extensions;
}

async function read(user: SdkUser, messageID: string): Promise<readonly SdkExtension[]> {
  const { data } = await user.call<Extended>('getMessageExtensions', { messageID });
  return data.extensions;
}

function updates(user: SdkUser, messageID: string): readonly SdkExtension[] {
  return user
    .events('onMessageExtensionsUpdated')
    .map(({ data }) => data as { messageID: string; extensions: SdkExtension[] })
    .filter((update) => update.messageID === messageID)
    .flatMap((update) => update.extensions);
}

function deletions(user: SdkUser, messageID: string): readonly string[] {
  return user
    .events('onMessageExtensionsDeleted')
    .map(({ data }) => data as { messageID: string; keyList: string[] })
    .filter((deletion) => deletion.messageID === messageID)
    .flatMap(({ keyList }) => keyList);
}
