import type { ServerMiddleware } from '../server-env.ts';

/** One line of the log. No addresses, headers, queries, bodies or answers: those hold secrets. */
export interface LogEntry {
  readonly time: string;
  readonly method: string;
  /** The address asked for, if there is such an address here. Others may hold anything. */
  readonly path: string;
  readonly status: number;
  readonly milliseconds: number;
  /** The id of the app user who asked. */
  readonly user?: string;
  /** The kind of failure behind a 500, and where it was. Its text is left out: it may hold secrets. */
  readonly failure?: string;
}

/** Takes the lines of the log. */
export type Log = (entry: LogEntry) => void;

/** Writes a line for every request, once it is answered. `now` is in milliseconds. */
export function logRequests(
  log: Log,
  now: () => number,
  isKnownPath: (path: string) => boolean,
): ServerMiddleware {
  return async (context, next) => {
    const startedAt = now();
    await next();
    const user = context.get('user')?.appUserId;
    log({
      time: new Date(startedAt).toISOString(),
      method: context.req.method,
      path: isKnownPath(context.req.path) ? context.req.path : '(unknown)',
      status: context.res.status,
      milliseconds: now() - startedAt,
      ...(user !== undefined && { user }),
      ...(context.res.status === 500 && { failure: describeFailure(context.error) }),
    });
  };
}

function describeFailure(error: Error | undefined): string {
  const place = /^\s+at .*$/m.exec(error?.stack ?? '')?.[0].trim() ?? 'at an unknown place';
  return `${error?.name ?? 'Error'} ${place}`;
}
