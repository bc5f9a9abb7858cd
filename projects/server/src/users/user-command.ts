import { UserLinkError, type ChatUser, type UserRegistrar } from './user-registrar.ts';

const usage =
  'Use: show <app user id> | ban <app user id> | unban <app user id> | link <app user id> <chat id>';

/** Does what an operator asks for a user, and says how that user now stands. */
export function runUserCommand(users: UserRegistrar, args: readonly string[]): string {
  const [verb, appUserId, userId, ...rest] = args;
  const wanted = verb === 'link' ? userId !== undefined : userId === undefined;
  if (!appUserId || !wanted || rest.length > 0) throw new UserLinkError(usage);
  switch (verb) {
    case 'show':
      return describe(users.register(appUserId));
    case 'ban':
      return describe(users.ban(appUserId));
    case 'unban':
      return describe(users.unban(appUserId));
    case 'link':
      return describe(users.link(appUserId, userId ?? ''));
    default:
      throw new UserLinkError(usage);
  }
}

function describe({ appUserId, userId, banned }: ChatUser): string {
  return `${appUserId} is ${userId} in the chat${banned ? ', banned' : ''}`;
}
