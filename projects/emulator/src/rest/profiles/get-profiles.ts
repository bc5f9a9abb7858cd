import * as v from 'valibot';
import { refusals } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';
import { userIdsField } from '../fields.ts';
import { defineRestCommand } from '../rest-command.ts';

/** Reads fields of profiles. What somebody never set is left out. */
export const getProfiles = defineRestCommand({
  name: 'profile/portrait_get',
  request: v.object({
    To_Account: v.pipe(userIdsField, v.nonEmpty(), v.maxLength(100)),
    TagList: v.pipe(v.array(v.string()), v.nonEmpty()),
  }),
  whenInvalid: 'invalidProfileRequest',
  run(store, { To_Account: userIDs, TagList }) {
    const strangers = userIDs.filter((userID) => !store.people.has(userID));
    return {
      UserProfileItem: userIDs.map((userID) => describeProfile(store, userID, TagList)),
      ...(strangers.length > 0 && { Fail_Account: strangers }),
    };
  },
});

function describeProfile(store: Store, userID: string, tags: readonly string[]): WireBody {
  const person = store.people.find(userID);
  const { code, text } = refusals.profileAccountNotFound;
  if (!person) return { To_Account: userID, ResultCode: code, ResultInfo: text };
  return {
    To_Account: userID,
    ProfileItem: Object.entries(person.profile)
      .filter(([tag]) => tags.includes(tag))
      .map(([Tag, Value]) => ({ Tag, Value })),
    ResultCode: 0,
    ResultInfo: '',
  };
}
