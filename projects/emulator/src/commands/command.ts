import * as v from 'valibot';
import { Refusal, type RefusalName } from '../errors.ts';
import type { Actor, Surroundings } from '../operations/surroundings.ts';
import type { Policy } from '../policy.ts';
import type { Connection } from '../push/connection.ts';
import type { Store } from '../store/store.ts';
import { describeIssue, type RequestHead, type WireBody } from '../wire/frame.ts';

/** What every command is told beside the store and the request. */
export interface OpenContext extends Surroundings {
  readonly head: RequestHead;
  readonly connection: Connection;
}

/** What a command that needs sign-in is told. */
export interface Context extends OpenContext, Actor {
  readonly connection: Connection;
}

/** An answer, now or once somebody else was asked. */
export type Answer = WireBody | Promise<WireBody>;

type Schema = v.GenericSchema<unknown, unknown>;

interface Definition<S extends Schema, C> {
  /** The `servcmd` of the wire. */
  readonly name: string;
  /** The fields that the command reads; what else is sent is ignored. */
  readonly request: S;
  /** The refusal for a wrong request. */
  readonly whenInvalid: RefusalName;
  /** Refusals for single fields that have a code of their own. */
  readonly whenInvalidField?: Readonly<Record<string, RefusalName>>;
  /** Answers, or throws a `Refusal`. */
  readonly run: (store: Store, request: v.InferOutput<S>, context: C) => Answer;
}

/** A command as the router sees it: any request in, an answer or a `Refusal` out. */
export interface Command {
  readonly name: string;
  /** Whether the answer is left out: the SDK expects none. */
  readonly silent: boolean;
  readonly answer: (store: Store, body: unknown, context: OpenContext) => Answer;
}

/** A command for users who are signed in. */
export function defineCommand<S extends Schema>(definition: Definition<S, Context>): Command {
  return {
    name: definition.name,
    silent: false,
    answer(store, body, context) {
      const { userID: me } = context.gatekeeper.identify(context.head);
      enterAccount(store, me, context.policy);
      return definition.run(store, readRequest(definition, body), {
        ...context,
        me,
        isAdmin: false,
      });
    },
  };
}

/** A command that the app's own server may send too: nothing in it depends on a device. */
export interface SharedCommand extends Command {
  /** Answers to a request in the name of the actor. */
  readonly answerAs: (store: Store, body: unknown, actor: Actor) => Answer;
}

/** A command for users who are signed in, and for the app's own server in the name of one. */
export function defineSharedCommand<S extends Schema>(
  definition: Definition<S, Actor>,
): SharedCommand {
  return {
    ...defineCommand(definition),
    answerAs: (store, body, actor) => definition.run(store, readRequest(definition, body), actor),
  };
}

/** A command that anybody may send. */
export function defineOpenCommand<S extends Schema>(
  definition: Definition<S, OpenContext> & { readonly silent?: boolean },
): Command {
  return {
    name: definition.name,
    silent: definition.silent ?? false,
    answer: (store, body, context) => definition.run(store, readRequest(definition, body), context),
  };
}

/** Makes sure that a user exists, as far as the policy lets him come in by himself. */
export function enterAccount(store: Store, userID: string, policy: Policy): void {
  if (!store.people.has(userID) && !policy.createUsersAtSignIn) {
    throw new Refusal('accountNotImported', userID);
  }
  store.people.add(userID);
}

/** The request of a command that reads no field. */
export const anyRequest = v.object({});

function readRequest<S extends Schema, C>(
  { request, whenInvalid, whenInvalidField }: Definition<S, C>,
  body: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(request, body);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = String(issue.path?.[0]?.key);
  throw new Refusal(whenInvalidField?.[field] ?? whenInvalid, describeIssue(issue));
}
