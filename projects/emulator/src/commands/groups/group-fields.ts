import * as v from 'valibot';
import { userIdField } from '../fields.ts';

/** The id of a group as it stands in a request. */
export const groupIdField = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** The ids of some groups; the SDK asks for at most 50 at once. */
export const groupIdsField = v.pipe(v.array(groupIdField), v.maxLength(200));

export const groupTypeField = v.picklist([
  'Private',
  'Public',
  'ChatRoom',
  'AVChatRoom',
  'Community',
]);

export const joinOptionField = v.picklist(['FreeAccess', 'NeedPermission', 'DisableApply']);

export const inviteOptionField = v.picklist(['FreeAccess', 'NeedPermission', 'DisableInvite']);

export const messageFlagField = v.picklist(['AcceptAndNotify', 'AcceptNotNotify', 'Discard']);

/** Users, each under a key of his own. */
export const memberListField = v.array(v.object({ Member_Account: userIdField }));

/** Fields that the app defined, as one object. */
export const customFieldsField = v.pipe(
  v.array(v.object({ Key: v.string(), Value: v.string() })),
  v.maxLength(50),
  v.transform((fields) => Object.fromEntries(fields.map(({ Key, Value }) => [Key, Value]))),
);

/** Whether the app's server wants nobody to be told. Of users it does not count. */
export const silenceField = v.optional(v.picklist([0, 1]), 0);
