import { ConversationMark, kindOf } from 'ngx-tencent-chat/models';
import { isUnread } from 'ngx-tencent-chat/state';
import { OfferedItem } from 'ngx-tencent-chat/ui';
import { ConversationAction, ConversationActionContext } from './conversation-action';

const icons = {
  open: 'M5.5 3.75h9a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.75L6 16.75v-3h-.5a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2z',
  pin: 'M11.75 3.25l5 5l-1.9.55l-3.1 3.1l-.2 3.35l-6.8-6.8l3.35-.2l3.1-3.1zM7.75 12.25l-4.25 4.25',
  bell: 'M5.75 13.25v-4.5a4.25 4.25 0 0 1 8.5 0v4.5M4 13.5h12M8.5 16.25h3',
  mail: 'M4.75 5h10.5A1.25 1.25 0 0 1 16.5 6.25v7.5A1.25 1.25 0 0 1 15.25 15H4.75a1.25 1.25 0 0 1-1.25-1.25v-7.5A1.25 1.25 0 0 1 4.75 5zM4 6l6 5l6-5',
  star: 'M10 3.4l2 4.2l4.6.6l-3.4 3.2l.85 4.6L10 13.75L5.95 16l.85-4.6l-3.4-3.2l4.6-.6z',
  fold: 'M4 5.5h12M4 10h12M7.5 13.5l2.5 2.5l2.5-2.5',
  hide: 'M3 10c2-3.3 4.3-5 7-5s5 1.7 7 5c-2 3.3-4.3 5-7 5s-5-1.7-7-5zM4 16L16 4',
  archive: 'M3.75 4.25h12.5v3H3.75zM4.75 7.25v7.5a1 1 0 0 0 1 1h8.5a1 1 0 0 0 1-1v-7.5M8 10.25h4',
  select: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5zM6.9 10.2l2.2 2.2l4.1-4.4',
  folder:
    'M3.5 6a1.25 1.25 0 0 1 1.25-1.25h3l1.75 2h5.75A1.25 1.25 0 0 1 16.5 8v6a1.25 1.25 0 0 1-1.25 1.25H4.75A1.25 1.25 0 0 1 3.5 14z',
  clear:
    'M8 16.25h8M4.6 12.4l6.8-6.8a1.5 1.5 0 0 1 2.1 0l2.4 2.4a1.5 1.5 0 0 1 0 2.1l-6.15 6.15H7.5l-2.9-2.9a.7.7 0 0 1 0-.95zM8.25 8.75l4.5 4.5',
  remove:
    'M4.25 6h11.5M8 6V4.25h4V6M5.5 6l.65 9.1c.05.8.7 1.4 1.5 1.4h4.7c.8 0 1.45-.6 1.5-1.4L14.5 6M8.4 9l.2 4.5M11.6 9l-.2 4.5',
  leave:
    'M11.5 4.25H5.75A1.25 1.25 0 0 0 4.5 5.5v9a1.25 1.25 0 0 0 1.25 1.25h5.75M8.5 10h8M13.5 7l3 3l-3 3',
  block: 'M10 3.25a6.75 6.75 0 1 1 0 13.5a6.75 6.75 0 0 1 0-13.5zM5.25 5.25l9.5 9.5',
} as const;

/** What can be done with conversations of the list, in the order in which it is offered. */
export const builtInConversationActions: readonly ConversationAction[] = [
  {
    id: 'open',
    icon: icons.open,
    label: ({ words }) => words.open,
    when: () => true,
    run: ({ desk, conversation }) => desk.open(conversation),
  },
  {
    id: 'pin',
    icon: icons.pin,
    label: (context) => (allPinned(context) ? context.words.unpin : context.words.pin),
    when: online,
    run: (context) => context.desk.pin(context.conversations, !allPinned(context)),
  },
  {
    id: 'mute',
    icon: icons.bell,
    label: (context) => (allMuted(context) ? context.words.unmute : context.words.mute),
    when: online,
    run: (context) => context.desk.mute(context.conversations, !allMuted(context)),
    forSeveral: true,
  },
  {
    id: 'read',
    icon: icons.mail,
    label: (context) => (anyUnread(context) ? context.words.markRead : context.words.markUnread),
    when: online,
    run: (context) =>
      anyUnread(context)
        ? context.desk.markRead(context.conversations)
        : context.desk.mark(context.conversations, 'unread', true),
    forSeveral: true,
  },
  marking('star', 'starred', icons.star, ({ words }, on) => (on ? words.star : words.unstar)),
  marking('fold', 'folded', icons.fold, ({ words }, on) => (on ? words.fold : words.unfold)),
  marking('archive', 'archived', icons.archive, ({ words }, on) =>
    on ? words.archive : words.unarchive,
  ),
  {
    ...marking('hide', 'hidden', icons.hide, ({ words }) => words.hide),
    run: ({ desk, conversations }) => desk.mark(conversations, 'hidden', true),
  },
  {
    id: 'folders',
    icon: icons.folder,
    label: ({ words }) => words.toFolder,
    when: online,
    run: ({ desk, conversations }) => desk.chooseFolders(conversations),
    forSeveral: true,
  },
  {
    id: 'select',
    icon: icons.select,
    label: ({ words }) => words.select,
    when: () => true,
    run: ({ desk, conversation }) => desk.select(conversation),
  },
  {
    id: 'clear',
    icon: icons.clear,
    label: ({ words }) => words.clear,
    when: (context) =>
      context.conversations.some(({ lastMessage }) => lastMessage !== null) && online(context),
    run: ({ desk, conversations }) => desk.clear(conversations),
  },
  {
    id: 'leave',
    icon: icons.leave,
    label: ({ words }) => words.leave,
    when: (context) => {
      if (kindOf(context.conversation.id) !== 'group') return false;
      return context.room?.role === 'owner' ? context.words.ownerCannotLeave : online(context);
    },
    run: ({ desk, conversation }) => desk.leave(conversation),
    danger: true,
  },
  {
    id: 'block',
    icon: icons.block,
    label: ({ words, blocked }) => (blocked ? words.unblock : words.block),
    when: (context) => kindOf(context.conversation.id) === 'direct' && online(context),
    run: ({ desk, conversation, blocked }) => desk.block(conversation, !blocked),
    danger: true,
  },
  {
    id: 'remove',
    icon: icons.remove,
    label: ({ words }) => words.remove,
    when: online,
    run: ({ desk, conversations }) => desk.remove(conversations),
    forSeveral: true,
    danger: true,
    key: 'Delete',
  },
];

/** What is offered for conversations: for one whatever fits it, for several what is for several. */
export function listConversationActions(
  actions: readonly ConversationAction[],
  context: ConversationActionContext,
): readonly OfferedItem<ConversationAction>[] {
  const several = context.conversations.length > 1;
  return actions.flatMap((action) => {
    if (several && !action.forSeveral) return [];
    const verdict = action.when(context);
    if (verdict === false) return [];
    const why = typeof verdict === 'string' ? verdict : null;
    return [{ action, label: action.label(context), why }];
  });
}

function online({ online: is, words }: ConversationActionContext): true | string {
  return is || words.offline;
}

function marking(
  id: string,
  mark: ConversationMark,
  icon: string,
  label: (context: ConversationActionContext, on: boolean) => string,
): ConversationAction {
  const bear = ({ conversations }: ConversationActionContext): boolean =>
    conversations.every(({ marks }) => marks.includes(mark));
  return {
    id,
    icon,
    label: (context) => label(context, !bear(context)),
    when: online,
    run: (context) => context.desk.mark(context.conversations, mark, !bear(context)),
    // The bar over the list is narrow: what is done to many at once has its place there.
    forSeveral: mark === 'archived',
  };
}

function allPinned({ conversations }: ConversationActionContext): boolean {
  return conversations.every(({ pinned }) => pinned);
}

function allMuted({ conversations }: ConversationActionContext): boolean {
  return conversations.every(({ muted }) => muted);
}

function anyUnread({ conversations }: ConversationActionContext): boolean {
  return conversations.some(isUnread);
}
