import { recallMessages } from '../../commands/group-messages/recall-messages.ts';
import type { RestCommand } from '../rest-command.ts';
import { shareCommand } from '../share-command.ts';
import { deleteMessagesOfSender } from './delete-messages.ts';
import { getHistory } from './get-history.ts';
import { importMessages } from './import-messages.ts';
import { modifyMessage } from './modify-message.ts';
import { sendBroadcast } from './send-broadcast.ts';
import { sendMessage } from './send-message.ts';

/** What is written in groups. */
export const groupMessageCommands: readonly RestCommand[] = [
  deleteMessagesOfSender,
  getHistory,
  importMessages,
  modifyMessage,
  sendBroadcast,
  sendMessage,
  shareCommand(recallMessages[0]),
];
