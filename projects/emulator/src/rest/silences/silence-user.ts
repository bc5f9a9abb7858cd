import * as v from 'valibot';
import { userIdField } from '../../commands/fields.ts';
import { Refusal } from '../../errors.ts';
import { FOREVER } from '../../store/silences.ts';
import type { Store } from '../../store/store.ts';
import { endOf, number32Field, secondsUntil } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Forbids a user to write to anybody, in any group, or both, for some seconds. 0 allows it again. */
export const silenceUser = defineRestCommand({
  name: 'openconfigsvr/setnospeaking',
  request: v.object({
    Set_Account: userIdField,
    C2CmsgNospeakingTime: v.optional(number32Field),
    GroupmsgNospeakingTime: v.optional(number32Field),
  }),
  whenInvalid: 'malformedSilence',
  whenInvalidField: { Set_Account: 'silencedAccountMissing' },
  run(store, request, { now }) {
    const { Set_Account: userID } = request;
    const { C2CmsgNospeakingTime: direct, GroupmsgNospeakingTime: groups } = request;
    demandAccount(store, userID);
    if (direct === undefined && groups === undefined) throw new Refusal('silenceTimesMissing');
    store.silences.set(userID, {
      ...(direct !== undefined && { directUntil: endOf(direct, now, FOREVER) }),
      ...(groups !== undefined && { groupsUntil: endOf(groups, now, FOREVER) }),
    });
    return {};
  },
});

/** Says for how many seconds a user may not write. */
export const getSilence = defineRestCommand({
  name: 'openconfigsvr/getnospeaking',
  request: v.object({ Get_Account: userIdField }),
  whenInvalid: 'malformedSilence',
  whenInvalidField: { Get_Account: 'silencedAccountMissing' },
  run(store, { Get_Account: userID }, { now }) {
    demandAccount(store, userID);
    const { directUntil, groupsUntil } = store.silences.of(userID);
    return {
      C2CmsgNospeakingTime: secondsUntil(directUntil, now, FOREVER),
      GroupmsgNospeakingTime: secondsUntil(groupsUntil, now, FOREVER),
    };
  },
});

function demandAccount(store: Store, userID: string): void {
  if (!store.people.has(userID)) throw new Refusal('silencedAccountUnknown', userID);
}
