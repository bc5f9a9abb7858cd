/** Names a conversation: with a person, or in a group. */
export interface ConversationRef {
  readonly type: 'direct' | 'group';
  /** The userID of the other one, or the id of the group. */
  readonly id: string;
}

export function directWith(userID: string): ConversationRef {
  return { type: 'direct', id: userID };
}

export function inGroup(groupId: string): ConversationRef {
  return { type: 'group', id: groupId };
}
