import assert from 'node:assert/strict';
import type { ConformanceArea } from '../conformance-case.ts';
import { readWith, tellText } from './direct-scenes.ts';
import { makeGroup } from './group-scenes.ts';
import { signalAnswers } from './signal-answers.ts';
import { contentOf, find, hear, invite, listen, signals, type Signal } from './signal-scenes.ts';

/** Who listens to invitations, as the SDK takes it. */
const invitations = ['newInvitationReceived', { listener: 'newInvitationReceived' }] as const;

/** Invitations to calls and the like: messages of a kind that the SDKs keep track of. */
export const signalling: ConformanceArea = {
  name: 'signalling',
  cases: [
    {
      method: 'invite',
      kind: 'success',
      title: 'the invitee hears of it, and it is in the history',
      async play(scene) {
        const { ana, ben, newName } = scene;
        await listen(scene);
        const data = newName('call');
        const inviteID = await invite(ana, ben, { data });
        const heard = await hear(ben, 'newInvitationReceived', inviteID);
        assert.deepEqual(
          [heard.inviter, heard.inviteeList, heard.data],
          [ana.userID, [ben.userID], data],
        );
        const kept = (await readWith(ben, ana)).at(-1);
        assert.equal(contentOf(kept)?.inviteID, inviteID);
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'invite',
      kind: 'success',
      title: 'online only, the invitee hears of it and nobody keeps it',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben, { onlineUserOnly: true });
        await hear(ben, 'newInvitationReceived', inviteID);
        assert.notEqual(contentOf((await readWith(ben, ana)).at(-1))?.inviteID, inviteID);
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'invite',
      kind: 'success',
      title: 'both sides hear that nobody answered in time',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben, { timeout: 1 });
        for (const user of [ben, ana]) await hear(user, 'ts_invitation_timeout', inviteID);
      },
    },
    {
      method: 'invite',
      kind: 'refusal',
      title: 'who does not exist cannot be invited (20003)',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('invite', { userID: newName('nobody'), data: '' }), {
          code: 20003,
        }),
    },
    {
      method: 'inviteSync',
      kind: 'success',
      title: 'gives the id at once, and again when it is sent',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const { returned, calledBack } = await ana.call<CalledBack>('inviteSync', {
          userID: ben.userID,
          data: '',
        });
        assert.equal(calledBack.inviteID, returned);
        await hear(ben, 'newInvitationReceived', returned);
        await ana.call('cancel', { inviteID: returned });
      },
    },
    {
      method: 'inviteSync',
      kind: 'refusal',
      title: 'the SDK refuses to invite nobody',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('inviteSync', { data: '' }), { code: 0 }),
    },
    {
      method: 'inviteInGroup',
      kind: 'success',
      title: 'who is invited hears of it, and the others do not',
      async play(scene) {
        const { ana, ben, cleo } = scene;
        await listen(scene);
        const groupID = await makeGroup(scene, ben, cleo);
        const options = { groupID, inviteeList: [ben.userID], data: 'join' };
        const { inviteID } = await ana.call<{ inviteID: string }>('inviteInGroup', options);
        const heard = await hear(ben, 'newInvitationReceived', inviteID);
        assert.deepEqual([heard.groupID, heard.data], [groupID, 'join']);
        await ben.call('accept', { inviteID, data: 'coming' });
        const accepted = await hear(ana, 'ts_invitee_accepted', inviteID);
        assert.deepEqual([accepted.invitee, accepted.data], [ben.userID, 'coming']);
        assert.equal(find(cleo, 'newInvitationReceived', inviteID), undefined);
      },
    },
    {
      method: 'inviteInGroup',
      kind: 'refusal',
      title: 'who is muted in the group cannot invite there (10017)',
      async play(scene) {
        const { ana, ben } = scene;
        const groupID = await makeGroup(scene, ben);
        await ana.call('setGroupMemberMuteTime', { groupID, userID: ben.userID, muteTime: 60 });
        const options = { groupID, inviteeList: [ana.userID], data: '' };
        await assert.rejects(ben.call('inviteInGroup', options), { code: 10017 });
      },
    },
    {
      method: 'inviteInGroupSync',
      kind: 'success',
      title: 'gives the id at once, and again when it is sent',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const groupID = await makeGroup(scene, ben);
        const { returned, calledBack } = await ana.call<CalledBack>('inviteInGroupSync', {
          groupID,
          inviteeList: [ben.userID],
          data: '',
        });
        assert.equal(calledBack.inviteID, returned);
        await hear(ben, 'newInvitationReceived', returned);
        await ana.call('cancel', { inviteID: returned });
      },
    },
    {
      method: 'inviteInGroupSync',
      kind: 'refusal',
      title: 'the SDK refuses to invite into no group',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('inviteInGroupSync', { data: '' }), { code: 0 }),
    },
    ...signalAnswers,
    {
      method: 'cancel',
      kind: 'success',
      title: 'who was invited hears of it',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben);
        await hear(ben, 'newInvitationReceived', inviteID);
        await ana.call('cancel', { inviteID, data: 'too late' });
        assert.equal((await hear(ben, 'ts_invitation_cancelled', inviteID)).data, 'too late');
      },
    },
    {
      method: 'cancel',
      kind: 'refusal',
      title: 'the SDK refuses with 8020 an invitation that it does not know',
      by: 'sdk',
      play: ({ ana, newName }) =>
        assert.rejects(ana.call('cancel', { inviteID: newName('unknown') }), { code: 8020 }),
    },
    {
      method: 'cancel',
      kind: 'refusal',
      title: 'the SDK refuses with 8011 who did not invite',
      by: 'sdk',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben);
        await hear(ben, 'newInvitationReceived', inviteID);
        await assert.rejects(ben.call('cancel', { inviteID }), { code: 8011 });
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'modifyInvitation',
      kind: 'success',
      title: 'who was invited hears of the new data',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben, { data: 'voice' });
        await hear(ben, 'newInvitationReceived', inviteID);
        await ana.call('modifyInvitation', { inviteID, data: 'video' });
        assert.equal((await hear(ben, 'ts_invitation_modified', inviteID)).data, 'video');
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'modifyInvitation',
      kind: 'refusal',
      title: 'what was online only is nowhere to be modified (20026)',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben, { onlineUserOnly: true });
        await assert.rejects(ana.call('modifyInvitation', { inviteID, data: 'x' }), {
          code: 20026,
        });
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'getSignalingInfo',
      kind: 'success',
      title: 'says what a message is about, and nothing of others',
      async play(scene) {
        const { ana, ben, newName } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben, { data: 'about' });
        const kept = (await readWith(ana, ben)).at(-1);
        const info = await ana.call<Signal>('getSignalingInfo', { messageID: kept?.ID });
        assert.deepEqual([info.inviteID, info.data], [inviteID, 'about']);
        const plain = await ana.send(ben.userID, newName('plain'));
        assert.equal(await ana.call('getSignalingInfo', { messageID: plain.ID }), null);
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'getSignalingInfo',
      kind: 'refusal',
      title: 'the SDK refuses what is no message',
      by: 'sdk',
      play: ({ ana }) => assert.rejects(ana.call('getSignalingInfo', {}), { code: 0 }),
    },
    {
      method: 'addSignalingListener',
      kind: 'success',
      title: 'who listens again hears the next invitation',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        await ben.call('removeSignalingListener', ...invitations);
        await ben.call('addSignalingListener', ...invitations);
        const inviteID = await invite(ana, ben);
        await hear(ben, 'newInvitationReceived', inviteID);
        await ana.call('cancel', { inviteID });
      },
    },
    {
      method: 'addSignalingListener',
      kind: 'refusal',
      title: 'the SDK refuses a listener that is no function',
      by: 'sdk',
      play: ({ ana }) =>
        assert.rejects(ana.call('addSignalingListener', 'newInvitationReceived', 'me'), {
          code: 0,
        }),
    },
    {
      method: 'removeSignalingListener',
      kind: 'success',
      title: 'who listens to invitations no more hears no signals at all',
      async play(scene) {
        const { ana, ben, newName } = scene;
        await listen(scene);
        await ben.call('removeSignalingListener', ...invitations);
        const inviteID = await invite(ana, ben);
        await ana.call('cancel', { inviteID });
        await tellText(ana, ben, newName('after it'));
        for (const signal of signals) assert.equal(find(ben, signal, inviteID), undefined);
        await ben.call('addSignalingListener', ...invitations);
      },
    },
    {
      method: 'removeSignalingListener',
      kind: 'refusal',
      title: 'the SDK refuses a listener that is no function',
      by: 'sdk',
      play: ({ ana }) =>
        assert.rejects(ana.call('removeSignalingListener', 'newInvitationReceived', 'me'), {
          code: 0,
        }),
    },
  ],
};

/** What the calls with functions return and call back with. */
interface CalledBack {
  readonly returned: string;
  readonly calledBack: { readonly inviteID: string };
}
