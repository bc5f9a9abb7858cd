import { Hono } from 'hono';
import * as v from 'valibot';
import { ServerError } from '../errors.ts';
import { requireOwnPage } from '../guards/allowed-origins.ts';
import type { RateLimit } from '../guards/rate-limit.ts';
import type { ReportBook } from '../reports/report-book.ts';
import type { ServerContext, ServerEnv, ServerMiddleware } from '../server-env.ts';
import { requireUser } from '../sign-in/identify-user.ts';

const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(160));
const reportBody = v.strictObject({
  userID: id,
  conversationID: v.nullable(id),
  messageID: v.nullable(id),
  reason: v.picklist(['spam', 'abuse', 'danger', 'other']),
  details: v.pipe(v.string(), v.maxLength(1000)),
});

/** What `reportRoutes` needs. */
export interface ReportParts {
  readonly book: ReportBook;
  readonly origins: readonly string[];
  readonly identify: ServerMiddleware;
  /** Counts the reports of one user. */
  readonly limit: RateLimit;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

/** `POST /chat/reports`: the signed-in user reports somebody, or what they wrote. */
export function reportRoutes(parts: ReportParts): Hono<ServerEnv> {
  const { book, origins, identify, limit, now } = parts;
  const routes = new Hono<ServerEnv>();
  routes.post('/chat/reports', requireOwnPage(origins), identify, async (context) => {
    const { userId } = requireUser(context);
    const report = await readReport(context);
    await limit(userId);
    book.add({ ...report, by: userId, reportedAt: now() });
    return context.json({}, 201);
  });
  return routes;
}

async function readReport(context: ServerContext): Promise<v.InferOutput<typeof reportBody>> {
  let body: unknown;
  try {
    body = await context.req.json();
  } catch {
    // Whether a text is JSON can only be learnt by parsing it.
    throw new ServerError('bad-json');
  }
  const parsed = v.safeParse(reportBody, body);
  if (!parsed.success) throw new ServerError('bad-report');
  return parsed.output;
}
