import assert from 'node:assert/strict';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { hear, makeGroup, sayIn, toldIn } from './group-scenes.ts';

/** Several messages in one, as the SDK has it. */
interface MergedPayload {
  readonly title: string;
  readonly abstractList: readonly string[];
  /** Where the messages are, if they are too long to travel. */
  readonly downloadKey: string;
  readonly messageList: readonly PartMessage[];
}

interface PartMessage {
  readonly nick: string;
  readonly messageBody: readonly { readonly payload: { readonly text?: string } & MergedPayload }[];
}

type MergedMessage = Omit<SdkMessage, 'payload'> & { readonly payload: MergedPayload };

/** Above 11 KB the SDK leaves merged messages with the service, and sends a key to them. */
const LONG = 4000;

/** Messages that were put together, and those that are passed on. */
export const mergedMessages: ConformanceArea = {
  name: 'merged messages',
  cases: [
    {
      method: 'createMergerMessage',
      kind: 'success',
      title: 'the others read in it who wrote what',
      async play({ ana, ben, newName }) {
        const title = newName('talk');
        const parts = [await ana.send(ben.userID, 'one'), await ana.send(ben.userID, 'two')];
        await merge(ana, parts, { to: ben.userID, conversationType: 'C2C', title });
        const { payload } = await receive(ben, title);
        assert.deepEqual(payload.abstractList, ['Ana: …']);
        assert.deepEqual(textsIn(payload), ['one', 'two']);
        assert.deepEqual(
          payload.messageList.map(({ nick }) => nick),
          ['Ana', 'Ana'],
        );
      },
    },
    {
      method: 'createMergerMessage',
      kind: 'success',
      title: 'in a group, and with a merged one in it',
      async play(scene) {
        const { ana, ben, newName } = scene;
        const to = await makeGroup(scene, ben);
        const place = { to, conversationType: 'GROUP' };
        const [inner, outer] = [newName('talk'), newName('talk')];
        const first = await merge(ana, [await sayIn(ana, to, 'one')], { ...place, title: inner });
        const parts = [first, await sayIn(ana, to, 'two')];
        await merge(ana, parts, { ...place, title: outer });
        const { payload } = await receive(ben, outer);
        const nested = payload.messageList[0]?.messageBody[0]?.payload;
        assert.equal(nested?.title, inner);
        assert.deepEqual(textsIn(nested), ['one']);
      },
    },
    {
      method: 'createMergerMessage',
      kind: 'refusal',
      by: 'sdk',
      title: 'out of nothing',
      async play({ ana, ben }) {
        const place = { to: ben.userID, conversationType: 'C2C', title: 'Nothing' };
        await assert.rejects(merge(ana, [], place));
      },
    },
    {
      method: 'createMergerMessage',
      kind: 'refusal',
      title: 'out of more than 300 messages (20001)',
      async play({ ana, ben }) {
        const part = await ana.send(ben.userID, 'again');
        const parts = Array.from({ length: 301 }, () => part);
        const place = { to: ben.userID, conversationType: 'C2C', title: 'Too much' };
        await assert.rejects(merge(ana, parts, place), { code: 20001 });
      },
    },
    {
      method: 'downloadMergerMessage',
      kind: 'success',
      title: 'fetches what was too long to travel',
      async play({ ana, ben, newName }) {
        const title = newName('talk');
        const parts = [];
        for (const letter of ['a', 'b', 'c', 'd']) {
          parts.push(await ana.send(ben.userID, letter.repeat(LONG)));
        }
        await merge(ana, parts, { to: ben.userID, conversationType: 'C2C', title });
        const { ID: messageID, payload } = await receive(ben, title);
        assert.notEqual(payload.downloadKey, '');
        assert.deepEqual(payload.messageList, []);
        const fetched = await ben.call<MergedMessage>('downloadMergerMessage', { messageID });
        assert.deepEqual(
          textsIn(fetched.payload),
          ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(LONG)),
        );
      },
    },
    {
      method: 'downloadMergerMessage',
      kind: 'refusal',
      title: 'what the service does not know (the SDK makes 2452 of it)',
      async play({ ana, ben, newName }) {
        const title = newName('talk');
        const part = await ana.send(ben.userID, 'one');
        await merge(ana, [part], { to: ben.userID, conversationType: 'C2C', title });
        const { ID: messageID, payload } = await receive(ben, title);
        const change = { payload: { ...payload, downloadKey: 'never given out' } };
        const fetching = ben.call('downloadMergerMessage', { messageID, change });
        await assert.rejects(fetching, { code: 2452 });
      },
    },
    {
      method: 'downloadMergerMessage',
      kind: 'refusal',
      by: 'sdk',
      title: 'what is not merged (2450), and what has come already (2451)',
      async play({ ana, ben, newName }) {
        const title = newName('talk');
        const part = await ana.send(ben.userID, title);
        const merged = await merge(ana, [part], { to: ben.userID, conversationType: 'C2C', title });
        const fetch = ({ ID: messageID }: { ID: string }) =>
          ana.call('downloadMergerMessage', { messageID });
        await assert.rejects(fetch(part), { code: 2450 });
        await assert.rejects(fetch(merged), { code: 2451 });
      },
    },
    {
      method: 'createForwardMessage',
      kind: 'success',
      title: 'into a group comes what was said to one',
      async play(scene) {
        const { ana, ben, cleo, newName } = scene;
        const text = newName('text');
        await ben.send(ana.userID, text);
        const { ID: messageID } = await hear(ana, text);
        const to = await makeGroup(scene, cleo);
        const forward = { to, conversationType: 'GROUP', payload: { messageID } };
        const sent = await ana.sendMade('createForwardMessage', forward);
        const received = await hear(cleo, text);
        assert.equal(received.ID, sent.ID);
        assert.equal(received.from, ana.userID);
      },
    },
    {
      method: 'createForwardMessage',
      kind: 'refusal',
      title: 'into a group where one is no member (10007)',
      async play(scene) {
        const { ana, ben, cleo, newName } = scene;
        const text = newName('text');
        await ana.send(cleo.userID, text);
        const { ID: messageID } = await hear(cleo, text);
        const to = await makeGroup(scene, ben);
        const forward = { to, conversationType: 'GROUP', payload: { messageID } };
        await assert.rejects(cleo.sendMade('createForwardMessage', forward), { code: 10007 });
      },
    },
    {
      method: 'createForwardMessage',
      kind: 'refusal',
      by: 'sdk',
      title: 'what nobody wrote (2453), and what is no message (2454)',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await makeGroup(scene, ben);
        await ana.call('updateGroupProfile', { groupID, name: 'Renamed' });
        const tip = () => toldIn<Tip>(ben, 'onMessageReceived').find((one) => isTip(one, groupID));
        await ben.until('he is told', () => tip() !== undefined);
        const place = { to: ana.userID, conversationType: 'C2C' };
        const tips = { ...place, payload: { messageID: tip()?.ID } };
        await assert.rejects(ben.call('createForwardMessage', tips), { code: 2453 });
        const words = { ...place, payload: { text: 'Mere words' } };
        await assert.rejects(ben.call('createForwardMessage', words), { code: 2454 });
      },
    },
  ],
};

interface Tip {
  readonly ID: string;
  readonly to: string;
  readonly type: string;
}

function isTip({ to, type }: Tip, groupID: string): boolean {
  return to === groupID && type === 'TIMGroupTipElem';
}

interface Destination {
  readonly to: string;
  readonly conversationType: string;
  readonly title: string;
}

async function merge(
  user: SdkUser,
  parts: readonly { readonly ID: string }[],
  { title, ...place }: Destination,
): Promise<{ readonly ID: string }> {
  const messageList = parts.map(({ ID }) => ({ messageID: ID }));
  const payload = {
    messageList,
    title,
    abstractList: ['Ana: …'],
    compatibleText: 'Update, please',
  };
  return user.sendMade('createMergerMessage', { ...place, payload });
}

async function receive(user: SdkUser, title: string): Promise<MergedMessage> {
  const arrived = () =>
    toldIn<MergedMessage>(user, 'onMessageReceived').find(({ payload }) => payload.title === title);
  await user.until(`"${title}" arrives`, () => arrived() !== undefined);
  const message = arrived();
  if (!message) throw new Error(`${title} never came`);
  return message;
}

function textsIn(payload: MergedPayload | undefined): (string | undefined)[] | undefined {
  return payload?.messageList.map(({ messageBody }) => messageBody[0]?.payload.text);
}
