import * as v from 'valibot';
import { directWith, inGroup, type ConversationRef } from '../../store/conversation-ref.ts';
import type { WireBody } from '../../wire/frame.ts';
import { userIdField } from '../fields.ts';

const groupIdField = v.optional(userIdField);

/** A conversation, as the conversation list names it. The id of a group has three spellings. */
export const contactField = v.pipe(
  v.variant('Type', [
    v.object({ Type: v.literal(1), To_Account: userIdField }),
    v.object({
      Type: v.literal(2),
      GroupId: groupIdField,
      ToGroupid: groupIdField,
      ToGroupId: groupIdField,
    }),
  ]),
  v.rawTransform(({ dataset, addIssue, NEVER }): ConversationRef => {
    const contact = dataset.value;
    if (contact.Type === 1) return directWith(contact.To_Account);
    const groupId = contact.GroupId ?? contact.ToGroupid ?? contact.ToGroupId;
    if (groupId !== undefined) return inGroup(groupId);
    addIssue({ message: 'names no group' });
    return NEVER;
  }),
);

/** Names a conversation on the wire, with the spelling that the command has for groups. */
export function toWireContact(
  { type, id }: ConversationRef,
  groupKey: 'ToGroupid' | 'ToGroupId',
): WireBody {
  return type === 'direct' ? { Type: 1, To_Account: id } : { Type: 2, [groupKey]: id };
}
