import * as v from 'valibot';
import { profileChanged } from '../../push/events.ts';
import { defineCommand } from '../command.ts';

const tagField = v.pipe(
  v.string(),
  v.regex(
    /^Tag_Profile_(IM|Custom)_\w+$/,
    'must begin with Tag_Profile_IM_ or Tag_Profile_Custom_',
  ),
);

/** Writes fields of the user's own profile. */
export const updateProfile = defineCommand({
  name: 'profile.portrait_set',
  request: v.object({
    ProfileItem: v.array(v.object({ Tag: tagField, Value: v.union([v.string(), v.number()]) })),
  }),
  whenInvalid: 'invalidProfileRequest',
  run(store, request, { me, connection, push }) {
    const fields = request.ProfileItem.map(({ Tag, Value }) => [Tag, Value] as const);
    store.people.updateProfile(me, fields);
    push.toOtherDevices(me, connection, profileChanged(me, fields));
    return {};
  },
});
