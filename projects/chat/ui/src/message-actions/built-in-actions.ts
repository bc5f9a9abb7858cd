import { kindOf } from 'ngx-tencent-chat/models';

import { actionIcons } from './action-icons';
import { MessageAction } from './message-action';
import {
  alsoOnline,
  canWrite,
  mayPin,
  mayRecall,
  hasText,
  isShown,
  isStored,
} from './action-rules';

/** What can be done with messages, unless the app says otherwise. */
export const builtInActions: readonly MessageAction[] = [
  {
    id: 'react',
    label: (words) => words.react,
    icon: actionIcons.react,
    when: (context) => isShown(context) && context.room?.type !== 'live' && canWrite(context),
    run: ({ pane, message }) => pane.pickReaction(message),
    where: ['toolbar'],
    order: 10,
    key: '+',
  },
  {
    id: 'reply',
    label: (words) => words.reply,
    icon: actionIcons.reply,
    when: (context) => isShown(context) && canWrite(context),
    run: ({ pane, message }) => pane.reply(message),
    where: ['toolbar', 'menu'],
    order: 20,
    key: 'r',
  },
  {
    id: 'retry',
    label: (words) => words.retry,
    icon: actionIcons.retry,
    when: ({ message }) => message.own && message.status === 'failed',
    run: ({ pane, message }) => pane.retry(message),
    order: 30,
  },
  {
    id: 'edit',
    label: (words) => words.edit,
    icon: actionIcons.edit,
    when: (context) =>
      isShown(context) &&
      context.message.own &&
      context.message.body.type === 'text' &&
      alsoOnline(context, canWrite(context)),
    run: ({ pane, message }) => pane.edit(message),
    order: 40,
    key: 'e',
  },
  {
    id: 'copy',
    label: (words) => words.copy,
    icon: actionIcons.copy,
    when: hasText,
    run: ({ pane, messages }) => pane.copy(messages),
    where: ['menu', 'selection'],
    order: 50,
  },
  {
    id: 'copy-link',
    label: (words) => words.copyLink,
    icon: actionIcons.link,
    when: (context) => isStored(context) && context.pane.linkOf(context.message) !== null,
    run: ({ pane, message }) => pane.copyLink(message),
    order: 60,
  },
  {
    id: 'forward',
    label: (words) => words.forward,
    icon: actionIcons.forward,
    when: isShown,
    run: ({ pane, messages }) => pane.forward(messages),
    where: ['menu', 'selection'],
    order: 70,
  },
  {
    id: 'pin',
    label: (words, { pinned }) => (pinned ? words.unpin : words.pin),
    icon: actionIcons.pin,
    when: mayPin,
    run: ({ pane, message, pinned }) => pane.pin(message, !pinned),
    order: 80,
  },
  {
    id: 'star',
    label: (words, { starred }) => (starred ? words.unstar : words.star),
    icon: actionIcons.star,
    when: isShown,
    run: ({ pane, messages }) => pane.star(messages),
    where: ['menu', 'selection'],
    order: 90,
  },
  {
    id: 'translate',
    label: (words, { note }) => (note === null ? words.translate : words.showOriginal),
    icon: actionIcons.translate,
    when: (context) =>
      isShown(context) &&
      context.message.body.type === 'text' &&
      (context.note !== null || alsoOnline(context, true)),
    run: ({ pane, message }) => pane.translate(message),
    order: 100,
  },
  {
    id: 'transcribe',
    label: (words, { note }) => (note === null ? words.transcribe : words.hideTranscript),
    icon: actionIcons.text,
    when: (context) =>
      isShown(context) &&
      context.message.body.type === 'voice' &&
      (context.note !== null || alsoOnline(context, true)),
    run: ({ pane, message }) => pane.transcribe(message),
    order: 110,
  },
  {
    id: 'profile',
    label: (words) => words.showProfile,
    icon: actionIcons.person,
    // Between two people there is nobody else to ask about.
    when: ({ message }) =>
      !message.own && message.body.type !== 'notice' && kindOf(message.conversationId) === 'group',
    run: ({ pane, message }) => pane.person(message.sender.id),
    order: 115,
  },
  {
    id: 'select',
    label: (words) => words.select,
    icon: actionIcons.select,
    when: ({ message }) => message.body.type !== 'notice',
    run: ({ pane, message }) => pane.select(message),
    order: 120,
    key: 'x',
  },
  {
    id: 'reactors',
    label: (words) => words.reactors,
    icon: actionIcons.people,
    when: (context) =>
      isShown(context) && context.message.reactions.length > 0 && alsoOnline(context, true),
    run: ({ pane, message }) => pane.showReactors(message),
    order: 130,
  },
  {
    id: 'info',
    label: (words) => words.info,
    icon: actionIcons.info,
    when: (context) => isShown(context) && context.message.own,
    run: ({ pane, message }) => pane.showInfo(message),
    order: 140,
  },
  {
    id: 'report',
    label: (words) => words.report,
    icon: actionIcons.flag,
    when: (context) =>
      isShown(context) &&
      !context.message.own &&
      context.pane.takesReports &&
      alsoOnline(context, true),
    run: ({ pane, message }) => pane.report(message),
    order: 800,
    danger: true,
  },
  {
    id: 'recall',
    label: (words) => words.recall,
    icon: actionIcons.recall,
    when: mayRecall,
    run: ({ pane, message }) => pane.recall(message),
    order: 810,
    danger: true,
  },
  {
    id: 'remove',
    label: (words) => words.remove,
    icon: actionIcons.remove,
    when: (context) => isStored(context) && alsoOnline(context, true),
    run: ({ pane, messages }) => pane.remove(messages),
    where: ['menu', 'selection'],
    order: 820,
    key: 'Delete',
    danger: true,
  },
  {
    id: 'cancel',
    label: (words) => words.cancel,
    icon: actionIcons.close,
    when: ({ message }) => message.own && message.status !== 'sent',
    run: ({ pane, message }) => pane.cancel(message),
    order: 830,
    key: 'Delete',
    danger: true,
  },
];
