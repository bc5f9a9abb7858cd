import { addReaction } from '../../operations/message-extras/react.ts';
import { defineReactionCommands } from './reaction-commands.ts';

const commands = defineReactionCommands(
  {
    direct: 'openim_msg_ext_http_svc.reaction_add',
    group: 'openim_msg_ext_http_svc.group_reaction_add',
  },
  addReaction,
);

/** Gives a direct message a reaction. Whom the request names as the giver does not count. */
export const addDirectReaction = commands.direct;

/** Gives a message of a group a reaction. */
export const addGroupReaction = commands.group;
