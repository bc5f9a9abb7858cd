import type { Command } from '../command.ts';
import { addDirectReaction, addGroupReaction } from './add-reaction.ts';
import { changeDirectExtensions, changeGroupExtensions } from './change-extensions.ts';
import { countDirectReactions, countGroupReactions } from './count-reactions.ts';
import { getDirectExtensions, getGroupExtensions } from './get-extensions.ts';
import { getMergedMessages } from './get-merged-messages.ts';
import { keepMergedMessages } from './keep-merged-messages.ts';
import { listDirectReactionUsers, listGroupReactionUsers } from './list-reaction-users.ts';
import { recogniseSpeech } from './recognise-speech.ts';
import { removeDirectReaction, removeGroupReaction } from './remove-reaction.ts';
import { translateTexts } from './translate-texts.ts';

/** What hangs on messages: reactions, extensions, merged messages, translation and speech. */
export const messageExtrasCommands: readonly Command[] = [
  addDirectReaction,
  addGroupReaction,
  changeDirectExtensions,
  changeGroupExtensions,
  countDirectReactions,
  countGroupReactions,
  getDirectExtensions,
  getGroupExtensions,
  getMergedMessages,
  keepMergedMessages,
  listDirectReactionUsers,
  listGroupReactionUsers,
  recogniseSpeech,
  removeDirectReaction,
  removeGroupReaction,
  translateTexts,
];
