import assert from 'node:assert/strict';
import type { SdkMessage, SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea } from '../conformance-case.ts';
import { refusedWithoutSignIn } from './without-sign-in.ts';

interface Profile {
  readonly userID: string;
  readonly nick: string;
  readonly location: string;
  readonly profileCustomField: readonly { readonly key: string; readonly value: string }[];
}

/** All that a user can say about himself. */
const everything = {
  nick: 'Ana María',
  avatar: 'https://example.com/ana.png',
  gender: 'Gender_Type_Female',
  selfSignature: 'Ça va',
  allowType: 'AllowType_Type_NeedConfirm',
  birthday: 19990131,
  location: 'Lisbon',
  language: 3,
  messageSettings: 1,
  adminForbidType: 'AdminForbid_Type_None',
  level: 7,
  role: 2,
};

/** Who people say they are. */
export const profiles: ConformanceArea = {
  name: 'profiles',
  cases: [
    {
      method: 'updateMyProfile',
      kind: 'success',
      title: 'everything that was written is read by others, and by oneself after signing in again',
      async play({ ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        const { data: written } = await user.call<{ data: object }>('updateMyProfile', everything);
        assert.partialDeepStrictEqual(written, everything);
        assert.partialDeepStrictEqual(await profileOf(ben, user), everything);
        await user.call('logout');
        await user.login(sign());
        const { data: kept } = await user.call<{ data: object }>('getMyProfile');
        assert.partialDeepStrictEqual(kept, { userID: user.userID, ...everything });
        await user.leave();
      },
    },
    {
      method: 'updateMyProfile',
      kind: 'success',
      title: 'friends and oneself are told at once',
      async play({ ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await ben.call('addFriend', { to: user.userID, source: 'AddSource_Type_Web' });
        await user.call('updateMyProfile', { nick: 'New name' });
        for (const listener of [user, ben]) {
          await listener.until('it is told', () => toldNick(listener, user) === 'New name');
        }
        await user.leave();
      },
    },
    {
      method: 'updateMyProfile',
      kind: 'success',
      title: 'who is no friend learns of a new name by the next message',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('updateMyProfile', { nick: 'New name' });
        await user.send(ana.userID, `It is me, ${user.userID}`);
        await ana.until('it arrives', () =>
          ana.receivedTexts().includes(`It is me, ${user.userID}`),
        );
        const messages = ana
          .events('onMessageReceived')
          .flatMap(({ data }) => data as SdkMessage[]);
        assert.equal(messages.find(({ from }) => from === user.userID)?.nick, 'New name');
        await user.leave();
      },
    },
    {
      method: 'updateMyProfile',
      kind: 'success',
      title: 'a field of the app is read by others',
      async play({ ana, ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        const field = { key: 'Tag_Profile_Custom_Job', value: 'Cook' };
        await user.call('updateMyProfile', { profileCustomField: [field] });
        for (const reader of [ana, ben]) {
          assert.deepEqual((await profileOf(reader, user))?.profileCustomField, [field]);
        }
        await user.leave();
      },
      // The fields of the app are named in the console of an account.
      needsEmulator: true,
    },
    {
      method: 'updateMyProfile',
      kind: 'refusal',
      title: 'a place of more than 16 bytes is refused with 40601, and the old one stays',
      async play({ ana, ben, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('updateMyProfile', { location: 'Lisbon' });
        const updating = user.call('updateMyProfile', { location: 'Llanfairpwllgwyngyll' });
        await assert.rejects(updating, { code: 40601 });
        for (const reader of [ana, ben]) {
          assert.equal((await profileOf(reader, user))?.location, 'Lisbon');
        }
        await user.leave();
      },
    },
    {
      method: 'updateMyProfile',
      kind: 'refusal',
      title: 'the SDK refuses a name of 500 letters with 2721',
      by: 'sdk',
      async play({ ana }) {
        const updating = ana.call('updateMyProfile', { nick: 'a'.repeat(500) });
        await assert.rejects(updating, { code: 2721 });
      },
    },
    {
      method: 'updateMyProfile',
      kind: 'refusal',
      title: 'the SDK refuses with 2721 when there is nothing to write',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('updateMyProfile', {}), { code: 2721 });
      },
    },
    {
      method: 'getMyProfile',
      kind: 'success',
      title: 'is about oneself',
      async play({ ana }) {
        const { data } = await ana.call<{ data: Profile }>('getMyProfile');
        assert.equal(data.userID, ana.userID);
      },
    },
    refusedWithoutSignIn('getMyProfile'),
    {
      method: 'getUserProfile',
      kind: 'success',
      title: 'those who exist are described, more than a hundred at once, and the others left out',
      async play({ ana, ben, newName }) {
        const nobody = Array.from({ length: 150 }, () => newName('nobody'));
        const found = await profilesOf(ana, [...nobody, ben.userID]);
        assert.deepEqual(
          found.map(({ userID }) => userID),
          [ben.userID],
        );
      },
    },
    {
      method: 'getUserProfile',
      kind: 'refusal',
      title: 'the SDK throws without a list',
      by: 'sdk',
      async play({ ana }) {
        await assert.rejects(ana.call('getUserProfile', {}), {
          message: 'Params validate failed.',
        });
      },
    },
  ],
};

async function profileOf(asking: SdkUser, { userID }: SdkUser): Promise<Profile | undefined> {
  return (await profilesOf(asking, [userID]))[0];
}

async function profilesOf(asking: SdkUser, userIDList: readonly string[]): Promise<Profile[]> {
  const { data } = await asking.call<{ data: Profile[] }>('getUserProfile', { userIDList });
  return data;
}

function toldNick(listener: SdkUser, { userID }: SdkUser): string | undefined {
  const told = listener.events('onProfileUpdated').flatMap(({ data }) => data as Profile[]);
  return told.findLast((profile) => profile.userID === userID)?.nick;
}
