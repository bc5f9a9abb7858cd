import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { bringIn } from './bring-in.ts';

interface Status {
  readonly userID: string;
  readonly statusType: number;
  readonly customStatus: string;
}

interface StatusAnswer {
  readonly data: {
    readonly successUserList: readonly Status[];
    readonly failureUserList: readonly { readonly userID: string; readonly code: number }[];
  };
}

const statusTypes = { online: 1, offline: 2, signedOut: 3 } as const;

/** Who is there, and what he says about it. */
export const presence: ConformanceArea = {
  name: 'presence',
  cases: [
    {
      method: 'getUserStatus',
      kind: 'success',
      title: 'says who is there and who signed out',
      async play(scene) {
        const guest = await bringIn(scene);
        assert.equal((await statusOf(scene.ana, guest))?.statusType, statusTypes.online);
        await guest.call('logout');
        assert.equal((await statusOf(scene.ana, guest))?.statusType, statusTypes.signedOut);
        await guest.leave();
      },
    },
    {
      method: 'getUserStatus',
      kind: 'success',
      title: 'who does not exist is among the failures, with 70107',
      async play({ ana, ben, newName }) {
        const nobody = newName('nobody');
        const { data } = await ana.call<StatusAnswer>('getUserStatus', {
          userIDList: [ben.userID, nobody],
        });
        assert.partialDeepStrictEqual(data, {
          successUserList: [{ userID: ben.userID, statusType: statusTypes.online }],
          failureUserList: [{ userID: nobody, code: 70107 }],
        });
      },
    },
    {
      method: 'getUserStatus',
      kind: 'success',
      title: 'whose connection broke is offline, and online again when he is back',
      needsEmulator: true,
      async play(scene) {
        const { ana, emulator } = scene;
        const guest = await bringIn(scene);
        await ana.call('subscribeUserStatus', { userIDList: [guest.userID] });
        emulator().dropConnections(guest.userID);
        await ana.until('he is offline', () => told(ana, guest, statusTypes.offline));
        await guest.reconnect();
        await ana.until('he is back', () => told(ana, guest, statusTypes.online));
        await guest.leave();
      },
    },
    {
      method: 'getUserStatus',
      kind: 'refusal',
      title: 'the SDK throws at an empty list',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('getUserStatus', { userIDList: [] }), {
          message: 'Params validate failed.',
        });
      },
    },
    {
      method: 'setSelfStatus',
      kind: 'success',
      title: 'is read by others until it is set to nothing',
      async play(scene) {
        const { ana } = scene;
        const guest = await bringIn(scene);
        await guest.call('setSelfStatus', { customStatus: 'In a meeting 忙' });
        assert.equal((await statusOf(ana, guest))?.customStatus, 'In a meeting 忙');
        await guest.call('setSelfStatus', { customStatus: '' });
        assert.equal((await statusOf(ana, guest))?.customStatus, '');
        await guest.leave();
      },
    },
    {
      method: 'setSelfStatus',
      kind: 'refusal',
      title: 'the SDK throws at what is no text',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('setSelfStatus', { customStatus: 7 }), {
          message: 'Params validate failed.',
        });
      },
    },
    {
      method: 'subscribeUserStatus',
      kind: 'success',
      title: 'who subscribed hears that he says something, leaves and comes back',
      async play(scene) {
        const { ana, arrive } = scene;
        const { user: guest, sign } = arrive('guest');
        await guest.login(sign());
        await ana.call('subscribeUserStatus', { userIDList: [guest.userID] });
        await guest.call('setSelfStatus', { customStatus: 'busy' });
        await ana.until('he is busy', () => lastTold(ana, guest)?.customStatus === 'busy');
        await guest.call('logout');
        await ana.until('he has left', () => told(ana, guest, statusTypes.signedOut));
        await guest.login(sign());
        await ana.until(
          'he is back',
          () => lastTold(ana, guest)?.statusType === statusTypes.online,
        );
        await guest.leave();
      },
    },
    {
      method: 'subscribeUserStatus',
      kind: 'success',
      title: 'who does not exist is among the failures, with 70107',
      async play({ ana, newName }) {
        const nobody = newName('nobody');
        const { data } = await ana.call<StatusAnswer>('subscribeUserStatus', {
          userIDList: [nobody],
        });
        assert.partialDeepStrictEqual(data.failureUserList, [{ userID: nobody, code: 70107 }]);
      },
    },
    {
      method: 'subscribeUserStatus',
      kind: 'refusal',
      title: 'the SDK throws at an empty list',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('subscribeUserStatus', { userIDList: [] }), {
          message: 'Params validate failed.',
        });
      },
    },
    {
      method: 'unsubscribeUserStatus',
      kind: 'success',
      title: 'who unsubscribed hears no more, of one or of all',
      async play(scene) {
        const { ana, ben } = scene;
        const guest = await bringIn(scene);
        const userIDList = [guest.userID];
        await ana.call('subscribeUserStatus', { userIDList });
        for (const wish of [{ userIDList }, undefined]) {
          await ben.call('subscribeUserStatus', { userIDList });
          await ben.call('unsubscribeUserStatus', ...(wish ? [wish] : []));
        }
        await guest.call('setSelfStatus', { customStatus: 'away' });
        await ana.until('she hears it', () => lastTold(ana, guest)?.customStatus === 'away');
        // What is pushed to Ben comes in the order in which it happened.
        await ana.send(ben.userID, `After ${guest.userID}`);
        await ben.until('it arrives', () => ben.receivedTexts().includes(`After ${guest.userID}`));
        assert.equal(lastTold(ben, guest), undefined);
        await guest.leave();
      },
    },
    {
      method: 'unsubscribeUserStatus',
      kind: 'refusal',
      title: 'the SDK throws at a list that is none',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('unsubscribeUserStatus', { userIDList: 'everybody' }), {
          message: 'Params validate failed.',
        });
      },
    },
  ],
};

async function statusOf(asking: SdkUser, { userID }: SdkUser): Promise<Status | undefined> {
  const { data } = await asking.call<StatusAnswer>('getUserStatus', { userIDList: [userID] });
  return data.successUserList[0];
}

function statusesTold(listener: SdkUser, { userID }: SdkUser): Status[] {
  const statuses = listener.events('onUserStatusUpdated').flatMap(({ data }) => data as Status[]);
  return statuses.filter((status) => status.userID === userID);
}

function lastTold(listener: SdkUser, about: SdkUser): Status | undefined {
  return statusesTold(listener, about).at(-1);
}

function told(listener: SdkUser, about: SdkUser, statusType: number): boolean {
  return statusesTold(listener, about).some((status) => status.statusType === statusType);
}
