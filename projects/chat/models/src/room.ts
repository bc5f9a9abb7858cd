import { ConversationId } from './ids';
import { Person } from './person';

/** What a member of a group is. */
export type MemberRole = 'owner' | 'admin' | 'member';

/** Somebody in a group. */
export interface Member extends Person {
  readonly role: MemberRole;
  /** Until when they may not write, in milliseconds since 1970; 0 if they may. */
  readonly mutedUntil: number;
}

/** What the signed-in person may do in a conversation depends on this. */
export interface Room {
  readonly conversationId: ConversationId;
  /**
   * - `direct`: one person.
   * - `work`, `public`, `meeting`, `community`: groups of friends, of strangers, of passers-by, of thousands.
   * - `live`: an audience, without history or receipts.
   */
  readonly type: 'direct' | 'work' | 'public' | 'meeting' | 'community' | 'live';
  /** What the signed-in person is in it; null where they are not, or no longer, a member. */
  readonly role: MemberRole | null;
  /** Until when they may not write, in milliseconds since 1970; 0 if they may. */
  readonly mutedUntil: number;
  /** Whether nobody but owner and admins may write. */
  readonly allMuted: boolean;
  /** Whether the signed-in person has blocked the other one. */
  readonly blocked: boolean;
  /** How many people are in it, the signed-in one too. */
  readonly memberCount: number;
}
