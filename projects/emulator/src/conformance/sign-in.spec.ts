import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { signUserSig } from '../../../user-sig/src/index.ts';
import { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../index.ts';
import { SdkParty } from '../testing/sdk-party.ts';
import type { SdkUser } from '../testing/sdk-user.ts';

const good = {
  sdkAppId: EMULATOR_SDK_APP_ID,
  secretKey: EMULATOR_SECRET_KEY,
  userId: 'alice',
  lifetimeSeconds: 3600,
};
const longAgo = Math.floor(Date.now() / 1000) - 7200;

describe('signing in with the official SDK', { timeout: 300_000 }, () => {
  let party: SdkParty;

  before(async () => {
    party = await SdkParty.gather();
  });
  after(() => party.end());

  const refused = [
    {
      what: 'an expired UserSig',
      code: 70001,
      userSig: signUserSig({ ...good, issuedAt: longAgo }),
    },
    { what: 'a UserSig cut off on its way', code: 70003, userSig: signUserSig(good).slice(0, 40) },
    { what: 'another secret', code: 70009, userSig: signUserSig({ ...good, secretKey: 'guess' }) },
    {
      what: 'the UserSig of another user',
      code: 70013,
      userSig: signUserSig({ ...good, userId: 'bob' }),
    },
    {
      what: 'the UserSig of another app',
      code: 70014,
      userSig: signUserSig({ ...good, sdkAppId: 1 }),
    },
  ];
  it('is refused by the documented codes, and works right after', async () => {
    const alice = party.arrive('alice');
    for (const { what, code, userSig } of refused) {
      await assert.rejects(alice.call('login', { userID: 'alice', userSig }), { code }, what);
    }
    await alice.login(party.emulator.credential('alice'));
    assert.deepEqual(alice.crashes, []);
  });

  it('is refused for an SDKAppID that is not the one of the emulator', async () => {
    const stranger = party.arrive('alice', { sdkAppId: 1400000002 });
    const userSig = signUserSig({ ...good, sdkAppId: 1400000002 });
    await assert.rejects(stranger.call('login', { userID: 'alice', userSig }), { code: 70020 });
  });

  it('brings in users whom nobody has seeded', async () => {
    const newcomer = party.arrive('newcomer');
    const userSig = signUserSig({ ...good, userId: 'newcomer' });
    await newcomer.login({ ...party.emulator.credential('bob'), userID: 'newcomer', userSig });
    await newcomer.send('bob', 'Hi, I am new here');
    assert.equal(party.conversationOf('bob', 'newcomer').messages, 1);
  });

  it('as somebody else works after signing out', async () => {
    const device = await party.join('carol');
    await device.call('logout');
    await device.loginAs('dana', party.emulator.credential('dana'));
    await device.send('bob', 'Dana here');
    assert(onlineUsers().includes('dana'));
    assert(!onlineUsers().includes('carol'));
  });

  it('elsewhere kicks out the first one', async () => {
    const first = await party.join('emil');
    const second = await party.join('emil');
    await first.until('it is kicked out', () => kickTypeOf(first) === 'multipleAccount');
    await second.send('bob', 'Still here');
    assert.equal(onlineUsers().filter((userID) => userID === 'emil').length, 1);
  });

  for (const cause of ['multipleAccount', 'multipleDevice', 'REST_API_Kick'] as const) {
    it(`ends with ${cause} when the control desk says so, and works again`, async () => {
      const priya = await party.join('priya');
      assert.equal(party.emulator.kick('priya', cause), 1);
      await priya.until('she is kicked out', () => kickTypeOf(priya) === cause);
      await priya.login(party.emulator.credential('priya'));
      await priya.send('bob', 'Back again');
      await priya.leave();
    });
  }

  it('ends when the credential expires, and works again with a new one only', async () => {
    const tomas = party.arrive('tomas');
    const old = party.emulator.credential('tomas');
    await tomas.login(old);
    party.emulator.expireCredentials('tomas');
    await tomas.until('he is told', () => kickTypeOf(tomas) === 'userSigExpired');
    const { userSig } = old;
    await assert.rejects(tomas.call('login', { userID: 'tomas', userSig }), { code: 70001 });

    await tomas.login(party.emulator.credential('tomas'));
    await tomas.send('bob', 'With a new one');
    assert.deepEqual(tomas.crashes, []);
  });

  const kickTypeOf = (user: SdkUser) =>
    (user.events('kickedOut').at(-1)?.data as { type: string } | undefined)?.type;
  const onlineUsers = () => party.emulator.state().connections.map(({ userID }) => userID);
});
