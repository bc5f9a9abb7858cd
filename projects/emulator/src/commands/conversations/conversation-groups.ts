import * as v from 'valibot';
import { Refusal } from '../../errors.ts';
import {
  createConversationGroup,
  deleteConversationGroups,
  moveConversations,
  renameConversationGroup,
} from '../../operations/conversations/group-conversations.ts';
import type { ItemResult } from '../../operations/relations/item-result.ts';
import { requireFeature } from '../../operations/require-feature.ts';
import { toWireGroupItem } from '../../push/conversation-events.ts';
import type { ConversationRef } from '../../store/conversation-ref.ts';
import type { WireBody } from '../../wire/frame.ts';
import { defineCommand } from '../command.ts';
import { contactField, toWireContact } from './contact.ts';
import { refuseTooManyContacts } from './refuse-too-many-contacts.ts';

/** Makes groups of the user's conversations. */
export const createConversationGroups = defineCommand({
  name: 'recentcontact.create_contact_group',
  request: v.object({
    GroupContactItem: v.pipe(
      v.array(
        v.object({ GroupName: v.string(), ContactItem: v.optional(v.array(contactField), []) }),
      ),
      v.nonEmpty(),
    ),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { GroupContactItem: items }, context) {
    requireFeature(store, 'conversationGroups');
    refuseTooManyContacts(items.flatMap(({ ContactItem }) => ContactItem));
    return {
      GroupResultItem: items.map(({ GroupName, ContactItem: refs }) => {
        const { group, results } = createConversationGroup(store, GroupName, refs, context);
        return { GroupItem: toWireGroupItem(group), ResultItem: toContactResults(refs, results) };
      }),
    };
  },
});

/** Removes groups of the user's conversations. */
export const deleteConversationGroupsCommand = defineCommand({
  name: 'recentcontact.del_contact_group',
  request: v.object({ GroupName: v.pipe(v.array(v.string()), v.nonEmpty()) }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { GroupName }, context) {
    requireFeature(store, 'conversationGroups');
    return { GroupItem: deleteConversationGroups(store, GroupName, context).map(toWireGroupItem) };
  },
});

const RENAME = 1;
const JOIN = 1;

/** Renames a group of the user's conversations, or moves conversations into it and out of it. */
export const updateConversationGroup = defineCommand({
  name: 'recentcontact.update_contact_group',
  request: v.object({
    UpdateType: v.literal(1),
    UpdateGroup: v.object({
      UpdateGroupType: v.picklist([RENAME, 2]),
      OldGroupName: v.string(),
      NewGroupName: v.optional(v.string()),
      ContactUpdateItem: v.optional(
        v.array(v.object({ ContactOptType: v.picklist([JOIN, 2]), ContactItem: contactField })),
        [],
      ),
    }),
  }),
  whenInvalid: 'invalidConversationRequest',
  run(store, { UpdateGroup: update }, context) {
    requireFeature(store, 'conversationGroups');
    const { OldGroupName: name, NewGroupName: newName, ContactUpdateItem: items } = update;
    if (update.UpdateGroupType === RENAME) {
      if (newName === undefined) {
        throw new Refusal('invalidConversationRequest', 'UpdateGroupType 1 needs a NewGroupName');
      }
      const group = renameConversationGroup(store, { from: name, to: newName }, context);
      return { UpdateGroupResult: toWireGroupItem(group) };
    }
    refuseTooManyContacts(items);
    const moves = items.map(({ ContactItem, ContactOptType }) => ({
      ref: ContactItem,
      joins: ContactOptType === JOIN,
    }));
    const { group, results } = moveConversations(store, name, moves, context);
    const refs = moves.map(({ ref }) => ref);
    const ContactResultItem = toContactResults(refs, results);
    return { UpdateGroupResult: { ...toWireGroupItem(group), ContactResultItem } };
  },
});

function toContactResults(
  refs: readonly ConversationRef[],
  results: readonly ItemResult[],
): WireBody[] {
  return refs.map((ref, position) => ({
    ContactItem: toWireContact(ref, 'ToGroupId'),
    ResultCode: results[position]?.code,
    ResultInfo: results[position]?.info,
  }));
}
