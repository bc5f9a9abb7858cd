import type { RestCommand } from '../rest-command.ts';
import { deleteConversation } from './delete-conversation.ts';
import { listConversations } from './list-conversations.ts';

/** Conversations: what stands in somebody's list. */
export const conversationCommands: readonly RestCommand[] = [deleteConversation, listConversations];
