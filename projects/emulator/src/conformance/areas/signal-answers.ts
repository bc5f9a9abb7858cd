import assert from 'node:assert/strict';
import type { ConformanceCase } from '../conformance-case.ts';
import { hear, invite, listen } from './signal-scenes.ts';

/** How the invitee may answer. */
const answers = [
  { method: 'accept', signal: 'ts_invitee_accepted' },
  { method: 'reject', signal: 'ts_invitee_rejected' },
] as const;

/** What an invitee may answer, and what is told of it. */
export const signalAnswers: readonly ConformanceCase[] = answers.flatMap(
  ({ method, signal }): ConformanceCase[] => [
    {
      method,
      kind: 'success',
      title: 'who invited hears of it, and from whom',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben);
        await hear(ben, 'newInvitationReceived', inviteID);
        await ben.call(method, { inviteID, data: 'my answer' });
        const heard = await hear(ana, signal, inviteID);
        assert.deepEqual([heard.invitee, heard.data], [ben.userID, 'my answer']);
      },
    },
    {
      method,
      kind: 'refusal',
      title: 'the answer of who was blocked meanwhile is not delivered (20007)',
      async play(scene) {
        const { ana, ben } = scene;
        await listen(scene);
        const inviteID = await invite(ana, ben);
        await hear(ben, 'newInvitationReceived', inviteID);
        const blocking = { userIDList: [ben.userID] };
        await ana.call('addToBlacklist', blocking);
        try {
          await assert.rejects(ben.call(method, { inviteID }), { code: 20007 });
        } finally {
          await ana.call('removeFromBlacklist', blocking);
        }
      },
    },
    {
      method,
      kind: 'refusal',
      title: 'the SDK refuses with 8010 an invitation that it does not know',
      by: 'sdk',
      play: ({ ben, newName }) =>
        assert.rejects(ben.call(method, { inviteID: newName('unknown') }), { code: 8010 }),
    },
  ],
);
