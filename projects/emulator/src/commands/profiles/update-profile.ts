import * as v from 'valibot';
import { writeProfile } from '../../operations/profiles/write-profile.ts';
import { defineSharedCommand } from '../command.ts';

/** Writes fields of the user's own profile. */
export const updateProfile = defineSharedCommand({
  name: 'profile.portrait_set',
  request: v.object({
    ProfileItem: v.pipe(
      v.array(v.object({ Tag: v.string(), Value: v.union([v.string(), v.number()]) })),
      v.nonEmpty(),
      v.maxLength(100),
    ),
  }),
  whenInvalid: 'invalidProfileRequest',
  run(store, { ProfileItem }, context) {
    const fields = ProfileItem.map(({ Tag, Value }) => [Tag, Value] as const);
    writeProfile(store, fields, context);
    return {};
  },
});
