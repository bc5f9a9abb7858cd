import { ConversationId, Member, Room } from 'ngx-tencent-chat/models';

/** Part of the members of a group. */
export interface MemberPage {
  readonly members: readonly Member[];
  /** What to ask the next part with; null at its end. */
  readonly next: string | null;
}

/** What can be asked and done about where a conversation takes place. */
export interface RoomCommands {
  /** What the signed-in person may do there; changes come as `room-changed`. */
  load(conversationId: ConversationId): Promise<Room>;

  /** Its members; the two of a direct conversation. */
  listMembers(conversationId: ConversationId, next: string | null): Promise<MemberPage>;

  /** Tells the others that somebody is writing, or has stopped. Never stored; nobody may hear it. */
  tellTyping(conversationId: ConversationId, on: boolean): Promise<void>;
}
