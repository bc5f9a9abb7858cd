import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { friendsAdded, requestAdded, requestsRemoved } from '../../push/relation-events.ts';
import { ChatLab, type Answer, type Device } from '../../testing/chat-lab.ts';

const people = ['alice', 'bob', 'carol'];
const wordy = { AddSource: 'AddSource_Type_Web', AddWording: 'Hi' };

describe('sns.friend_add and friend_response', () => {
  let lab: ChatLab;
  let alice: Device;
  let bob: Device;

  beforeEach(() => {
    lab = new ChatLab(people);
    [alice, bob] = [lab.enter('alice'), lab.enter('bob')];
  });

  it('make friends of both at once, and tell both', () => {
    assert.equal(add(alice, 'bob'), 0);
    assert(lab.store.relations.areFriends('alice', 'bob'));
    assert.deepEqual(alice.takePushes(), [friendsAdded(['bob'])]);
    assert.deepEqual(bob.takePushes(), [friendsAdded(['alice'])]);
  });

  it('put the other one in the list of the user alone, if he wants that', () => {
    assert.equal(add(alice, 'bob', { AddType: 'Add_Type_Single' }), 0);
    assert.equal(lab.store.relations.isFriend('bob', 'alice'), false);
    assert.deepEqual(bob.takePushes(), []);
  });

  it('ask who wants to be asked, with 30539, and show the request to both', () => {
    allow(bob, 'AllowType_Type_NeedConfirm');
    assert.equal(add(alice, 'bob'), 30539);
    const [request] = lab.store.relations.requestsTo('bob');
    assert(request);
    const [sender, answerer] = ['alice', 'bob'].map((userID) => lab.store.people.get(userID));
    assert(sender && answerer);
    assert.deepEqual(bob.takePushes(), [requestAdded(request, sender)]);
    assert.deepEqual(alice.takePushes(), [requestAdded(request, answerer)]);
    assert.partialDeepStrictEqual(requestsOf(bob), {
      PendencyItem: [{ To_Account: 'alice', Nick: 'Alice', PendencyType: 'Pendency_Type_ComeIn' }],
      UnreadPendencyCount: 1,
    });
    assert.partialDeepStrictEqual(requestsOf(alice), {
      PendencyItem: [{ To_Account: 'bob', PendencyType: 'Pendency_Type_SendOut' }],
      UnreadPendencyCount: 0,
    });
  });

  it('make friends of both after an agreement, and the request is gone', () => {
    askBob();
    assert.equal(answer(bob, 'alice', 'Response_Action_AgreeAndAdd'), 0);
    assert(lab.store.relations.areFriends('alice', 'bob'));
    assert.deepEqual(requestsOf(bob)['PendencyItem'], []);
    assert.deepEqual(alice.takePushes(), [friendsAdded(['bob']), requestsRemoved(['bob'])]);
    assert.deepEqual(bob.takePushes(), [friendsAdded(['alice']), requestsRemoved(['alice'])]);
  });

  it('let the one who asked have the other one, and no more, if that is what he says', () => {
    askBob();
    assert.equal(answer(bob, 'alice', 'Response_Action_Agree'), 0);
    assert.equal(lab.store.relations.isFriend('alice', 'bob'), true);
    assert.equal(lab.store.relations.isFriend('bob', 'alice'), false);
  });

  it('make no friends after a rejection', () => {
    askBob();
    assert.equal(answer(bob, 'alice', 'Response_Action_Reject'), 0);
    assert.equal(lab.store.relations.isFriend('alice', 'bob'), false);
    assert.deepEqual(alice.takePushes(), [requestsRemoved(['bob'])]);
    assert.equal(answer(bob, 'alice', 'Response_Action_AgreeAndAdd'), 30614);
  });

  it('settle a request when the one who was asked adds the other one himself', () => {
    askBob();
    assert.equal(add(bob, 'alice'), 0);
    assert(lab.store.relations.areFriends('alice', 'bob'));
    assert.deepEqual(requestsOf(alice)['PendencyItem'], []);
  });

  it('note the remark, the group and how the friend was found', () => {
    add(alice, 'bob', {}, { Remark: 'Bobby', GroupName: 'Work', ...wordy });
    const [friend] = lab.store.relations.friends.of('alice');
    const { remark, groups, source, wording } = friend ?? {};
    assert.deepEqual(
      { remark, groups, source, wording },
      {
        remark: 'Bobby',
        groups: ['Work'],
        source: 'AddSource_Type_Web',
        wording: 'Hi',
      },
    );
  });

  it('come to the same in whatever order the same requests arrive, once or often', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('alice', 'bob'), { minLength: 1 }), (askers) => {
        const other = new ChatLab(people);
        for (const asker of askers) {
          assert.equal(add(other.enter(asker), asker === 'alice' ? 'bob' : 'alice'), 0);
        }
        assert(other.store.relations.areFriends('alice', 'bob'));
        assert.equal(other.store.relations.friends.countOf('alice'), 1);
      }),
      { numRuns: 20 },
    );
  });

  const refused: Readonly<Record<string, { code: number; given: () => void; to?: string }>> = {
    oneself: { code: 30001, given: () => undefined, to: 'alice' },
    nobody: { code: 30003, given: () => undefined, to: 'ghost' },
    'anybody, by who may not ask': {
      code: 30009,
      given: () => {
        set(alice, 'Tag_Profile_IM_AdminForbidType', 'AdminForbid_Type_SendOut');
      },
    },
    'somebody whom one blocked': {
      code: 30515,
      given: () => {
        block(alice, 'bob');
      },
    },
    'somebody who blocked one': {
      code: 30525,
      given: () => {
        block(bob, 'alice');
      },
    },
    'who lets nobody': {
      code: 30516,
      given: () => {
        allow(bob, 'AllowType_Type_DenyAny');
      },
    },
  };
  for (const [whom, { code, given, to = 'bob' }] of Object.entries(refused)) {
    it(`refuse to add ${whom}, with ${String(code)}`, () => {
      given();
      assert.equal(add(alice, to), code);
      assert.equal(lab.store.relations.friends.countOf('alice'), 0);
    });
  }

  it('refuse more friends than a user may have: 30010 on this side, 30014 on the other', () => {
    const small = new ChatLab(people, { friends: 1 });
    const [one, two] = [small.enter('alice'), small.enter('bob')];
    assert.equal(add(one, 'carol'), 0);
    assert.equal(add(one, 'bob'), 30010);
    assert.equal(add(two, 'alice'), 30014);
  });

  it('refuse more requests than may wait, with 30012', () => {
    const small = new ChatLab(people, { friendRequests: 1 });
    allow(small.enter('bob'), 'AllowType_Type_NeedConfirm');
    assert.equal(add(small.enter('alice'), 'bob'), 30539);
    assert.equal(add(small.enter('carol'), 'bob'), 30012);
  });

  const wrong = [
    { AddFriendItem: [] },
    { AddFriendItem: [{ To_Account: 'bob', AddSource: 'Web' }] },
    { AddFriendItem: [{ To_Account: 'bob', ...wordy, Remark: 'x'.repeat(97) }] },
    { AddFriendItem: [{ To_Account: 'bob', ...wordy }], AddType: 'Both' },
  ];
  for (const request of wrong) {
    it(`refuse ${JSON.stringify(request).slice(0, 60)} with 30001`, () => {
      assert.equal(alice.ask('sns.friend_add', request).ErrorCode, 30001);
    });
  }

  function askBob(): void {
    allow(bob, 'AllowType_Type_NeedConfirm');
    add(alice, 'bob');
    [alice, bob].forEach((device) => device.takePushes());
  }
});

function add(device: Device, To_Account: string, more: object = {}, item: object = {}): number {
  const AddFriendItem = [{ To_Account, ...wordy, ...item }];
  return firstCode(device.mustAsk('sns.friend_add', { AddFriendItem, ...more }));
}

function answer(device: Device, To_Account: string, ResponseAction: string): number {
  const ResponseFriendItem = [{ To_Account, ResponseAction }];
  return firstCode(device.mustAsk('sns.friend_response', { ResponseFriendItem }));
}

function requestsOf(device: Device) {
  return device.mustAsk('sns.pendency_get', { PendencyType: 'Pendency_Type_Both' });
}

function set(device: Device, Tag: string, Value: string): void {
  device.mustAsk('profile.portrait_set', { ProfileItem: [{ Tag, Value }] });
}

function allow(device: Device, type: string): void {
  set(device, 'Tag_Profile_IM_AllowType', type);
  device.takePushes();
}

function block(device: Device, userID: string): void {
  device.mustAsk('sns.black_list_add', { To_Account: [userID] });
}

function firstCode(answer: Answer): number {
  return (answer['ResultItem'] as { ResultCode: number }[])[0]?.ResultCode ?? -1;
}
