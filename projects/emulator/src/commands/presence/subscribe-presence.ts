import * as v from 'valibot';
import { requireFeature } from '../../operations/require-feature.ts';
import { defineCommand } from '../command.ts';
import { countField, userIdField } from '../fields.ts';
import { sortPeople } from './known-people.ts';

const peopleField = v.pipe(v.array(userIdField), v.maxLength(100, 'may name 100 users at most'));

/** Tells the user from now on when the presence of others changes. Of himself he hears anyway. */
export const subscribePresence = defineCommand({
  name: 'im_open_status.ws_status_subscribe',
  request: v.object({ To_Account: peopleField }),
  whenInvalid: 'invalidRequest',
  run(store, request, { me, policy }) {
    requireFeature(store, 'presence', 'presenceOff');
    const { known, errors } = sortPeople(store, request.To_Account);
    for (const userID of known) {
      if (userID !== me) store.presence.subscribe(me, userID, policy.presenceSubscriptions);
    }
    return { ErrorList: errors };
  },
});

/** Ends what `ws_status_subscribe` began, for some users or for all. */
export const unsubscribePresence = defineCommand({
  name: 'im_open_status.ws_status_unsubscribe',
  request: v.object({
    To_Account: v.optional(peopleField, []),
    UnsubscribeAll: v.optional(countField, 0),
  }),
  whenInvalid: 'invalidRequest',
  run(store, request, { me }) {
    requireFeature(store, 'presence', 'presenceOff');
    if (request.UnsubscribeAll === 1) store.presence.unsubscribeAll(me);
    for (const userID of request.To_Account) store.presence.unsubscribe(me, userID);
    return { ErrorList: [] };
  },
});
