import type { Context, MiddlewareHandler } from 'hono';
import type { ChatUser } from './users/user-registrar.ts';

/** What a request carries through the server. */
export interface ServerEnv {
  Bindings: {
    /** The Node request. Absent when the app is asked in memory. */
    readonly incoming?: { readonly socket: { readonly remoteAddress?: string | undefined } };
  };
  Variables: {
    /** Who asks, or null. Set by `identifyUser`. */
    user: ChatUser | null;
  };
}

export type ServerContext = Context<ServerEnv>;
export type ServerMiddleware = MiddlewareHandler<ServerEnv>;
