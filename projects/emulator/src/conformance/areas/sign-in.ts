import assert from 'node:assert/strict';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';

/** Coming and going, and what works without either. */
export const signIn: ConformanceArea = {
  name: 'sign-in',
  cases: [
    {
      method: 'login',
      kind: 'success',
      title: 'who signs in is ready, is known by his name, and is online for others',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        assert.equal(await user.call('getLoginUser'), user.userID);
        assert.equal(await user.call('isReady'), true);
        assert.equal(await statusOf(ana, user), 1);
        await user.leave();
      },
    },
    {
      method: 'login',
      kind: 'success',
      title: 'the second time it is said to be a repetition',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        const { userID, userSig } = sign();
        await user.login(sign());
        const again = await user.call<{ data: object }>('login', { userID, userSig });
        assert.partialDeepStrictEqual(again.data, { repeatLogin: true });
        assert.equal(await statusOf(ana, user), 1);
        await user.leave();
      },
    },
    {
      method: 'login',
      kind: 'refusal',
      title: 'a UserSig that is out of date is refused with 70001',
      async play({ arrive }) {
        const { user, sign } = arrive('guest');
        const { userID, userSig } = sign(7200);
        await assert.rejects(user.call('login', { userID, userSig }), { code: 70001 });
        assert.equal(await user.call('isReady'), false);
        await user.login(sign());
        await user.leave();
      },
    },
    {
      method: 'login',
      kind: 'refusal',
      title: 'the UserSig of somebody else is refused with 70013',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        const { userSig } = sign();
        await assert.rejects(user.call('login', { userID: ana.userID, userSig }), { code: 70013 });
        await user.leave();
      },
    },
    {
      method: 'login',
      kind: 'refusal',
      title: 'a UserSig that was cut off is refused with 70003',
      async play({ arrive }) {
        const { user, sign } = arrive('guest');
        const { userID, userSig } = sign();
        const cutOff = userSig.slice(0, 40);
        await assert.rejects(user.call('login', { userID, userSig: cutOff }), { code: 70003 });
        await user.leave();
      },
    },
    {
      method: 'logout',
      kind: 'success',
      title: 'who signs out is signed out for others, and the SDK asks nothing for him any more',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('logout');
        await user.until('it says so', () => user.events('sdkStateNotReady').length > 0);
        await assert.rejects(user.call('getMyProfile'), { code: 3005 });
        assert.equal(await statusOf(ana, user), 3);
        await user.leave();
      },
    },
    {
      method: 'logout',
      kind: 'refusal',
      title: 'the SDK refuses with 2024 who has not signed in',
      by: 'sdk',
      async play({ arrive }) {
        const { user } = arrive('guest');
        await assert.rejects(user.call('logout'), { code: 2024 });
      },
    },
    {
      method: 'destroy',
      kind: 'success',
      title: 'who ends the SDK is signed out for others',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('destroy');
        await user.until('it says so', () => user.events('sdkDestroy').length > 0);
        assert.equal(await statusOf(ana, user), 3);
      },
    },
    {
      method: 'destroy',
      kind: 'refusal',
      title: 'the SDK says 2024 to who has not signed in, and ends all the same',
      by: 'sdk',
      async play({ arrive }) {
        const { user } = arrive('guest');
        await assert.rejects(user.call('destroy'), { code: 2024 });
        await user.until('it says so', () => user.events('sdkDestroy').length > 0);
      },
    },
    {
      method: 'getLoginUser',
      kind: 'success',
      title: 'nobody before signing in',
      async play({ ana, arrive }) {
        const { user } = arrive('guest');
        assert.equal(await user.call('getLoginUser'), '');
        assert.equal(await ana.call('getLoginUser'), ana.userID);
      },
    },
    {
      method: 'isReady',
      kind: 'success',
      title: 'not before signing in',
      async play({ ana, arrive }) {
        const { user } = arrive('guest');
        assert.equal(await user.call('isReady'), false);
        assert.equal(await ana.call('isReady'), true);
      },
    },
    {
      method: 'getServerTime',
      kind: 'success',
      title: 'about now, in milliseconds',
      async play({ ana }) {
        const time = await ana.call<number>('getServerTime');
        assert(Math.abs(time - Date.now()) < 60_000, `it is ${String(time)}`);
      },
    },
    {
      method: 'getServerTime',
      kind: 'success',
      title: 'the time of the service, not that of the machine',
      needsEmulator: true,
      async play({ arrive, emulator }) {
        const { user, sign } = arrive('guest');
        const ahead = 900;
        emulator().clock.advance(ahead);
        try {
          await user.login(sign());
          const time = await user.call<number>('getServerTime');
          assert(time - Date.now() > (ahead - 60) * 1000, `it is ${String(time)}`);
        } finally {
          emulator().clock.advance(-ahead);
          await user.leave();
        }
      },
    },
    {
      method: 'getServerTime',
      kind: 'refusal',
      title: 'the SDK refuses with 2024 who has not signed in',
      by: 'sdk',
      async play({ arrive }) {
        await assert.rejects(arrive('guest').user.call('getServerTime'), { code: 2024 });
      },
    },
    {
      method: 'on',
      kind: 'success',
      title: 'who listens hears every time',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('on', 'onMessageReceived', { listener: 'heard' });
        for (const text of ['one', 'two']) await ana.send(user.userID, text);
        await user.until('it is heard twice', () => user.events('heard').length === 2);
        await user.leave();
      },
    },
    {
      method: 'once',
      kind: 'success',
      title: 'who listens once hears the first time alone',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('once', 'onMessageReceived', { listener: 'heard' });
        for (const text of ['one', 'two']) await ana.send(user.userID, text);
        await user.until('both arrive', () => user.receivedTexts().length === 2);
        assert.equal(user.events('heard').length, 1);
        await user.leave();
      },
    },
    {
      method: 'off',
      kind: 'success',
      title: 'who stops listening hears nothing more',
      async play({ ana, arrive }) {
        const { user, sign } = arrive('guest');
        await user.login(sign());
        await user.call('on', 'onMessageReceived', { listener: 'heard' });
        await user.call('off', 'onMessageReceived', { listener: 'heard' });
        await ana.send(user.userID, 'Anybody there?');
        await user.until('it arrives', () => user.receivedTexts().length === 1);
        assert.equal(user.events('heard').length, 0);
        await user.leave();
      },
    },
    ...['on', 'once', 'off'].map((method): ConformanceCase => ({
      method,
      kind: 'refusal',
      title: 'the SDK throws at what is no function',
      by: 'sdk',
      async play({ ana }) {
        const listening = ana.call(method, 'onMessageReceived', 'no function');
        await assert.rejects(listening, { message: 'Params validate failed.' });
      },
    })),
    {
      method: 'setLogLevel',
      kind: 'success',
      title: 'works without signing in',
      async play({ arrive }) {
        await arrive('guest').user.call('setLogLevel', 4);
      },
    },
  ],
};

/** Where somebody is, as another one is told: 1 online, 2 offline, 3 signed out. */
async function statusOf(asking: SdkUser, { userID }: SdkUser): Promise<number | undefined> {
  const { data } = await asking.call<{ data: { successUserList: { statusType: number }[] } }>(
    'getUserStatus',
    { userIDList: [userID] },
  );
  return data.successUserList[0]?.statusType;
}
