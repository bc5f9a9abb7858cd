import { removeReaction } from '../../operations/message-extras/react.ts';
import { defineReactionCommands } from './reaction-commands.ts';

const commands = defineReactionCommands(
  {
    direct: 'openim_msg_ext_http_svc.reaction_del',
    group: 'openim_msg_ext_http_svc.group_reaction_del',
  },
  removeReaction,
);

/** Takes back a reaction of the user’s to a direct message. */
export const removeDirectReaction = commands.direct;

/** Takes back a reaction of the user’s to a message of a group. */
export const removeGroupReaction = commands.group;
