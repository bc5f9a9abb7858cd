import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import { openGroup } from './group-opening.ts';

type Attributes = Readonly<Record<string, string>>;
type Counters = Readonly<Record<string, number>>;

/** What the members of a group share beside messages. */
export const groupAttributes: ConformanceArea = {
  name: 'group attributes and counters',
  cases: [
    {
      method: 'initGroupAttributes',
      kind: 'success',
      title: 'replaces all attributes, and the others hear of it',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await write(scene.ana, 'initGroupAttributes', groupID, { a: '1' });
        await write(scene.ana, 'initGroupAttributes', groupID, { b: '2' });
        await hearAttributes(scene.ben, groupID, { b: '2' });
        assert.deepEqual(await readAttributes(scene.ben, groupID), { b: '2' });
      },
    },
    {
      method: 'initGroupAttributes',
      kind: 'refusal',
      title: 'at most 16 (10047)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const many = Object.fromEntries(
          Array.from({ length: 17 }, (_, at) => [`k${String(at)}`, 'x']),
        );
        await assert.rejects(write(scene.ana, 'initGroupAttributes', groupID, many), {
          code: 10047,
        });
      },
    },
    {
      method: 'setGroupAttributes',
      kind: 'success',
      title: 'writes some and keeps the others',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await write(scene.ana, 'initGroupAttributes', groupID, { a: '1', b: '2' });
        await write(scene.ana, 'setGroupAttributes', groupID, { b: '3' });
        await hearAttributes(scene.ben, groupID, { a: '1', b: '3' });
      },
    },
    {
      method: 'setGroupAttributes',
      kind: 'refusal',
      title: 'a value has 4000 bytes (10046)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const attributes = { a: 'x'.repeat(4001) };
        await assert.rejects(write(scene.ana, 'setGroupAttributes', groupID, attributes), {
          code: 10046,
        });
      },
    },
    {
      method: 'deleteGroupAttributes',
      kind: 'success',
      title: 'deletes some, or all',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await write(scene.ana, 'initGroupAttributes', groupID, { a: '1', b: '2' });
        await scene.ana.call('deleteGroupAttributes', { groupID, keyList: ['a'] });
        await hearAttributes(scene.ben, groupID, { b: '2' });
        await scene.ana.call('deleteGroupAttributes', { groupID, keyList: [] });
        await hearAttributes(scene.ben, groupID, {});
      },
    },
    {
      method: 'deleteGroupAttributes',
      kind: 'refusal',
      title: 'not what is not there (10050)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const deletion = { groupID, keyList: ['none'] };
        await assert.rejects(scene.ana.call('deleteGroupAttributes', deletion), { code: 10050 });
      },
    },
    {
      method: 'getGroupAttributes',
      kind: 'success',
      title: 'reads those that are named',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await write(scene.ana, 'initGroupAttributes', groupID, { a: '1', b: '2' });
        assert.deepEqual(await readAttributes(scene.ben, groupID, ['a']), { a: '1' });
      },
    },
    {
      method: 'getGroupAttributes',
      kind: 'refusal',
      title: 'is for members (10007)',
      async play(scene) {
        const groupID = await openGroup(scene);
        await assert.rejects(readAttributes(scene.cleo, groupID), { code: 10007 });
      },
    },
    {
      method: 'setGroupCounters',
      kind: 'success',
      title: 'sets counters for everybody',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await scene.ana.call('setGroupCounters', { groupID, counters: { likes: 5 } });
        await hearCounter(scene.ben, groupID, 'likes', 5);
      },
    },
    {
      method: 'setGroupCounters',
      kind: 'refusal',
      title: 'at most 20 (10063)',
      async play(scene) {
        const groupID = await openGroup(scene);
        const counters = Object.fromEntries(
          Array.from({ length: 21 }, (_, at) => [`c${String(at)}`, 1]),
        );
        await assert.rejects(scene.ana.call('setGroupCounters', { groupID, counters }), {
          code: 10063,
        });
      },
    },
    ...(['increaseGroupCounter', 'decreaseGroupCounter'] as const).flatMap((method) => [
      {
        method,
        kind: 'success' as const,
        title: 'counts for everybody, from 0',
        async play(scene: Scene) {
          const groupID = await openGroup(scene, {}, scene.ben);
          await scene.ana.call(method, { groupID, key: 'seen', value: 2 });
          const result = method === 'increaseGroupCounter' ? 2 : -2;
          await hearCounter(scene.ben, groupID, 'seen', result);
        },
      },
      {
        method,
        kind: 'refusal' as const,
        title: 'is for members (10007)',
        async play(scene: Scene) {
          const groupID = await openGroup(scene);
          const count = { groupID, key: 'seen', value: 1 };
          await assert.rejects(scene.cleo.call(method, count), { code: 10007 });
        },
      },
    ]),
    {
      method: 'getGroupCounters',
      kind: 'success',
      title: 'reads those that are named',
      async play(scene) {
        const groupID = await openGroup(scene, {}, scene.ben);
        await scene.ana.call('setGroupCounters', { groupID, counters: { a: 1, b: 2 } });
        const { data } = await scene.ben.call<{ data: { counters: Counters } }>(
          'getGroupCounters',
          { groupID, keyList: ['a'] },
        );
        assert.deepEqual(data.counters, { a: 1 });
      },
    },
    {
      method: 'getGroupCounters',
      kind: 'refusal',
      title: 'is for members (10007)',
      async play(scene) {
        const groupID = await openGroup(scene);
        await assert.rejects(scene.cleo.call('getGroupCounters', { groupID }), { code: 10007 });
      },
    },
  ],
};

async function write(
  user: SdkUser,
  method: string,
  groupID: string,
  groupAttributes: Attributes,
): Promise<void> {
  await user.call(method, { groupID, groupAttributes });
}

async function readAttributes(
  user: SdkUser,
  groupID: string,
  keyList: string[] = [],
): Promise<Attributes> {
  const { data } = await user.call<{ data: { groupAttributes: Attributes } }>(
    'getGroupAttributes',
    { groupID, keyList },
  );
  return data.groupAttributes;
}

async function hearAttributes(user: SdkUser, groupID: string, wanted: Attributes): Promise<void> {
  await user.until(`the attributes are ${JSON.stringify(wanted)}`, () =>
    user.events('groupAttributesUpdated').some(({ data }) => {
      const told = data as { groupID: string; groupAttributes: Attributes };
      return (
        told.groupID === groupID && JSON.stringify(told.groupAttributes) === JSON.stringify(wanted)
      );
    }),
  );
}

async function hearCounter(
  user: SdkUser,
  groupID: string,
  key: string,
  value: number,
): Promise<void> {
  await user.until(`${key} is ${String(value)}`, () =>
    user.events('onGroupCounterUpdated').some(({ data }) => {
      const told = data as { groupID: string; key: string; value: number };
      return told.groupID === groupID && told.key === key && told.value === value;
    }),
  );
}
