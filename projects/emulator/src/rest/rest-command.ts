import * as v from 'valibot';
import { Refusal, type RefusalName } from '../errors.ts';
import type { Answer } from '../commands/command.ts';
import type { Actor, Surroundings } from '../operations/surroundings.ts';
import type { Store } from '../store/store.ts';
import { describeIssue, type WireBody } from '../wire/frame.ts';

/** What every REST command is told beside the store and the request. */
export interface RestContext extends Surroundings {
  /** The administrator who asks. */
  readonly admin: string;
  /** The app's server, in the name of somebody. */
  as(userID: string): Actor;
}

type Schema = v.GenericSchema<unknown, unknown>;

interface Definition<S extends Schema> {
  /** Its place in the URL, `<service>/<command>`. */
  readonly name: string;
  /** Other names of it, which older or newer versions of the service use. */
  readonly also?: readonly string[];
  /** Other names of fields that older or newer versions of the service use, and the one that counts. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** The fields that the command reads; what else is sent is ignored. */
  readonly request: S;
  /** The refusal for a wrong request. */
  readonly whenInvalid: RefusalName;
  /** Refusals for single fields that have a code of their own. */
  readonly whenInvalidField?: Readonly<Record<string, RefusalName>>;
  /** Answers, or throws a `Refusal`. */
  readonly run: (store: Store, request: v.InferOutput<S>, context: RestContext) => Answer;
}

/** A REST command as the desk sees it: any request in, an answer or a `Refusal` out. */
export interface RestCommand {
  readonly names: readonly string[];
  readonly answer: (store: Store, body: WireBody, context: RestContext) => Answer;
}

/** A command for the app's own server. */
export function defineRestCommand<S extends Schema>(definition: Definition<S>): RestCommand {
  const { name, also = [], spellings, request, whenInvalid, whenInvalidField, run } = definition;
  return {
    names: [name, ...also],
    answer(store, body, context) {
      const result = v.safeParse(request, respell(body, spellings));
      if (result.success) return run(store, result.output, context);
      const [issue] = result.issues;
      const field = String(issue.path?.[0]?.key);
      throw new Refusal(whenInvalidField?.[field] ?? whenInvalid, describeIssue(issue));
    },
  };
}

/** The body of a request with each field under the name that counts. */
export function respell(
  body: WireBody,
  spellings: Readonly<Record<string, string>> = {},
): WireBody {
  const respelled: Record<string, unknown> = { ...body };
  for (const [other, name] of Object.entries(spellings)) {
    if (other in body) respelled[name] ??= body[other];
  }
  return respelled;
}
