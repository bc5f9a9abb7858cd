import { secondsOf, type Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import type { Surroundings } from '../operations/surroundings.ts';
import * as v from 'valibot';
import type { Router } from '../router.ts';
import type { Application } from '../session/gatekeeper.ts';
import type { Store } from '../store/store.ts';
import { acceptedBody, jsonObjectSchema, refusedBody, type WireBody } from '../wire/frame.ts';
import { identifyAdministrator, type RestCredential } from './administrator.ts';
import type { RestCommand, RestContext } from './rest-command.ts';

/** One request of the app's own server. */
export interface RestRequest {
  /** What stands behind `/v4/` in the URL. */
  readonly path: string;
  readonly credential: RestCredential;
  /** The body as it came; nothing if it was longer than may be. */
  readonly text: string | undefined;
}

/** What the desk needs of its surroundings. */
export interface RestDeskOptions {
  readonly app: Application;
  readonly store: Store;
  readonly clock: Clock;
  readonly commands: ReadonlyMap<string, RestCommand>;
  readonly surroundings: Omit<Surroundings, 'now'>;
  /** Counts what goes through here too. */
  readonly router: Router;
  /** Makes what a command changed last. */
  readonly commit: () => void;
}

/** Takes requests of the app's own server, and has the right command answer. */
export class RestDesk {
  readonly #options: RestDeskOptions;

  constructor(options: RestDeskOptions) {
    this.#options = options;
  }

  /** The answer to a URL that names no command. */
  refuseUrl(): WireBody {
    return refusedBody('', this.#options.router.noteRefusal(new Refusal('malformedUrl')));
  }

  /** Answers a request, whatever is in it. Never rejects. */
  async answer(request: RestRequest): Promise<WireBody> {
    const { router, commit } = this.#options;
    let body: WireBody;
    try {
      body = acceptedBody(request.path, await this.#run(request));
    } catch (error) {
      // Whatever a command throws is answered: a refusal, or a fault of the emulator.
      body = refusedBody(request.path, router.noteRefusal(error));
    }
    // What was answered must outlive the program: it is kept before anybody hears of it.
    commit();
    return hasErrorDisplay(request.path) ? { ErrorDisplay: '', ...body } : body;
  }

  #run({ path, credential, text }: RestRequest): WireBody | Promise<WireBody> {
    const { app, store, clock, commands, surroundings, router } = this.#options;
    const now = secondsOf(clock);
    const { administrators } = surroundings.policy;
    const admin = identifyAdministrator(credential, { app, administrators, now });
    const command = commands.get(path);
    router.noteCommand(path, command !== undefined);
    if (!command) throw new Refusal('unknownRestCommand', path);
    const context: RestContext = {
      ...surroundings,
      now,
      admin,
      as: (me) => ({ ...surroundings, now, me, isAdmin: true }),
    };
    return command.answer(store, readBody(path, text), context);
  }
}

function readBody(path: string, text: string | undefined): WireBody {
  if (text === undefined) throw new Refusal('bodyTooLong');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Whether a text is JSON can only be learnt by trying.
    throw new Refusal(path.startsWith('openim/') ? 'malformedMessageBody' : 'malformedBody');
  }
  const result = v.safeParse(jsonObjectSchema, value);
  if (!result.success) throw new Refusal('malformedBody');
  return result.output;
}

// Services that came from another house of the vendor say a little more.
function hasErrorDisplay(path: string): boolean {
  return /^(sns|profile|recentcontact)\//.test(path);
}
