import type { Command } from '../command.ts';
import { clearHistory } from './clear-history.ts';
import { deleteConversations } from './delete-conversations.ts';
import { findConversationGroups } from './find-conversation-groups.ts';
import { getConversationGroups } from './get-conversation-groups.ts';
import { getMuteLevels } from './get-mute-levels.ts';
import { listConversations } from './list-conversations.ts';
import { markAllRead } from './mark-all-read.ts';
import { pinConversations } from './pin-conversations.ts';
import { setMuteLevel } from './set-mute-level.ts';
import { syncMessages } from './sync-messages.ts';

/** The conversation list of a user. */
export const conversationCommands: readonly Command[] = [
  clearHistory,
  deleteConversations,
  findConversationGroups,
  getConversationGroups,
  getMuteLevels,
  listConversations,
  markAllRead,
  pinConversations,
  setMuteLevel,
  syncMessages,
];
