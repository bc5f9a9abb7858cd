import { profileChanged } from '../../push/events.ts';
import type { ProfileField } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import type { Actor } from '../surroundings.ts';
import { checkProfileField } from './check-profile-field.ts';

/** Writes fields of the profile of `me`. His other devices and those whose friend he is hear of it. */
export function writeProfile(store: Store, fields: readonly ProfileField[], actor: Actor): void {
  const { me, connection, push, webhooks, isAdmin, policy } = actor;
  for (const field of fields) checkProfileField(field);
  store.people.updateProfile(me, fields);
  const event = profileChanged(me, fields);
  push.toOtherDevices(me, connection, event);
  push.toUsers(store.relations.friends.ownersOf(me), event);
  webhooks.after('Profile.CallbackPortraitSet', () => ({
    Operator_Account: isAdmin ? (policy.administrators[0] ?? '') : me,
    From_Account: me,
    ProfileItem: fields.map(([Tag, Value]) => ({ Tag, Value })),
  }));
}
