import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { kickedOut } from '../../push/events.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

describe('im_open_status.wslogin', () => {
  let lab: ChatLab;

  beforeEach(() => {
    lab = new ChatLab();
  });
  const credentialOf = (userID: string, seconds?: number) =>
    lab.server.control.credential(userID, seconds).userSig;

  it('answers with all that an SDK needs', () => {
    const answer = lab.open().signIn('alice', credentialOf('alice'));
    assert.equal(answer.ErrorCode, 0);
    assert.match(String(answer['TinyId']), /^144115\d{12}$/);
    assert.equal(answer['TimeStamp'], lab.clock.seconds);
    assert.notEqual(answer['InstId'], 0);
    assert.equal(String(answer['PurchaseBits']).length, 64);
  });

  it('works again with the key of the first time, and keeps the number', () => {
    const first = lab.enter('alice', 'same-sdk');
    const again = lab.open('same-sdk');
    again.head = first.head;
    const answer = again.ask('im_open_status.wslogin');
    assert.equal(answer.ErrorCode, 0);
    assert.equal(answer['InstId'], first.head['status_instid']);
    assert.equal(lab.server.control.state().connections.filter(isAlice).length, 1);
    assert.deepEqual(first.takePushes().filter(isKick), []);
  });

  it('works with the key of an emulator that remembers nothing', () => {
    const { head } = new ChatLab(['dora']).enter('dora');
    const other = new ChatLab([]);
    const device = other.open();
    device.head = head;
    assert.equal(device.ask('im_open_status.wslogin')['TinyId'], head['tinyid']);
  });

  it('elsewhere kicks the first one out, who hears no more', () => {
    const first = lab.enter('alice');
    const second = lab.enter('alice');
    assert.deepEqual(first.takePushes().filter(isKick), [kickedOut('multipleAccount')]);
    lab.enter('bob').sendText('bob', 'alice', 'Which one?');
    assert.deepEqual(first.takePushes(), []);
    assert.equal(second.takePushes().length, 1);
  });

  it('is refused once the UserSig or its key is too old', () => {
    const userSig = credentialOf('alice', 60);
    const device = lab.open();
    device.signIn('alice', userSig);
    lab.clock.advance(60);
    assert.equal(device.ask('openim.getmsg').ErrorCode, 70001);
    assert.equal(device.ask('im_open_status.wslogin').ErrorCode, 70001);
    assert.equal(lab.open().signIn('alice', userSig).ErrorCode, 70001);
  });

  it('needs another UserSig after the credentials were expired, even within the second', () => {
    const userSig = credentialOf('alice');
    const device = lab.open();
    device.signIn('alice', userSig);
    lab.server.control.expireCredentials('alice');
    assert.equal(device.ask('openim.getmsg').ErrorCode, 70001);
    assert.equal(lab.open().signIn('alice', userSig).ErrorCode, 70001);
    assert.equal(lab.open().signIn('alice', credentialOf('alice')).ErrorCode, 0);
  });

  const refused = [
    { why: 'no UserSig', head: { identifier: 'alice', usersig: '' }, code: 70002 },
    { why: 'a UserSig that is none', head: { identifier: 'alice', usersig: 'x' }, code: 70003 },
    { why: 'nothing at all', head: {}, code: 60004 },
    { why: 'a key made elsewhere', head: { a2: 'e30.forged' }, code: 70001 },
    { why: 'another app', head: { sdkappid: 1, identifier: 'alice', usersig: 'x' }, code: 70020 },
  ];
  for (const { why, head, code } of refused) {
    it(`refuses ${why} with ${String(code)}`, () => {
      const device = lab.open();
      device.head = head;
      assert.equal(device.ask('im_open_status.wslogin').ErrorCode, code);
    });
  }

  it('refuses unknown users with 70107 where sign-in does not create them', () => {
    const strict = new ChatLab(['alice'], { createUsersAtSignIn: false });
    const userSig = new ChatLab(['stranger']).server.control.credential('stranger').userSig;
    assert.equal(strict.open().signIn('stranger', userSig).ErrorCode, 70107);
    assert.equal(strict.store.people.has('stranger'), false);
  });

  const isAlice = ({ userID }: { userID: string | null }) => userID === 'alice';
  const isKick = (event: object) => JSON.stringify(event).includes('KickoutMsgNotify');
});
