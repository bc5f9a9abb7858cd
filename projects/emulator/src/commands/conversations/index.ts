import type { Command } from '../command.ts';
import { clearHistory } from './clear-history.ts';
import {
  createConversationGroups,
  deleteConversationGroupsCommand,
  updateConversationGroup,
} from './conversation-groups.ts';
import { deleteConversationsCommand } from './delete-conversations.ts';
import { findConversationGroups } from './find-conversation-groups.ts';
import { getConversationGroups } from './get-conversation-groups.ts';
import { getMuteLevels } from './get-mute-levels.ts';
import { getQuietTime } from './get-quiet-time.ts';
import { listConversations } from './list-conversations.ts';
import { markAllRead } from './mark-all-read.ts';
import { markConversationsCommand } from './mark-conversations.ts';
import { pinConversationsCommand } from './pin-conversations.ts';
import { setMuteLevel } from './set-mute-level.ts';
import { setQuietTime } from './set-quiet-time.ts';
import { syncMessages } from './sync-messages.ts';

/** The conversation list of a user. */
export const conversationCommands: readonly Command[] = [
  clearHistory,
  createConversationGroups,
  deleteConversationGroupsCommand,
  updateConversationGroup,
  markConversationsCommand,
  deleteConversationsCommand,
  findConversationGroups,
  getConversationGroups,
  getMuteLevels,
  getQuietTime,
  listConversations,
  markAllRead,
  pinConversationsCommand,
  setMuteLevel,
  setQuietTime,
  syncMessages,
];
