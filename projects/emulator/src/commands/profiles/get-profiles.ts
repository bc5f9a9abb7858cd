import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { userIdField } from '../fields.ts';

/** What the service puts in place of a userID that nobody has. */
const NOT_FOUND = '@TLS#NOT_FOUND';

/** Reads the profiles of users, 100 at most. */
export const getProfiles = defineCommand({
  name: 'profile.portrait_get_all',
  request: v.object({
    UserItem: v.pipe(
      v.array(v.object({ To_Account: userIdField })),
      v.nonEmpty(),
      v.maxLength(100, 'may name 100 users at most'),
    ),
  }),
  whenInvalid: 'invalidProfileRequest',
  run: (store, request) => ({
    CurrentStandardSequence: 0,
    UserProfileItem: request.UserItem.map(({ To_Account: userID }) => {
      const person = store.people.find(userID);
      return {
        To_Account: person ? userID : NOT_FOUND,
        ResultCode: 0,
        ResultInfo: '',
        StandardSequence: 0,
        ProfileItem: Object.entries(person?.profile ?? {}).map(([Tag, Value]) => ({ Tag, Value })),
      };
    }),
  }),
});
