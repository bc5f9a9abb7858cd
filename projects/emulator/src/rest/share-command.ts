import type { SharedCommand } from '../commands/command.ts';
import { Refusal, type RefusalName } from '../errors.ts';
import { respell, type RestCommand } from './rest-command.ts';

/** How the app's own server sends a command that users send too. */
interface Sharing {
  /** Other names of it, which older or newer versions of the service use. */
  readonly also?: readonly string[];
  /** Other names of fields that older or newer versions of the service use, and the one that counts. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** The field that says in whose name it is done; the administrator's if there is none. */
  readonly inNameOf?: string;
  /** The refusal for somebody who does not exist. */
  readonly whenUnknown?: RefusalName;
}

/**
 * Offers a command of users to the app's own server: the same request under the same name, but for the
 * user in whose name it is done.
 */
export function shareCommand(command: SharedCommand, sharing: Sharing = {}): RestCommand {
  const { also = [], spellings, inNameOf, whenUnknown = 'accountUnknown' } = sharing;
  return {
    names: [command.name.replace('.', '/'), ...also],
    answer(store, body, context) {
      const request = respell(body, spellings);
      const userID = inNameOf === undefined ? context.admin : request[inNameOf];
      if (typeof userID !== 'string' || !store.people.has(userID)) {
        throw new Refusal(whenUnknown, inNameOf);
      }
      return command.answerAs(store, request, context.as(userID));
    },
  };
}
