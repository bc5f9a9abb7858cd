import type { DatabaseSync } from 'node:sqlite';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import { ServerError } from './errors.ts';
import { allowOrigins } from './guards/allowed-origins.ts';
import { limitAddress } from './guards/client-address.ts';
import { limitPerMinute } from './guards/rate-limit.ts';
import { logRequests, type Log } from './guards/request-log.ts';
import { chatConfigRoutes } from './routes/chat-config.ts';
import { chatCredentialRoutes } from './routes/chat-credential.ts';
import { ReportBook } from './reports/report-book.ts';
import { demoPeopleRoutes } from './routes/demo-people.ts';
import { healthRoutes } from './routes/health.ts';
import { reportRoutes } from './routes/reports.ts';
import { sessionRoutes } from './routes/session.ts';
import type { ServerContext, ServerEnv } from './server-env.ts';
import type { Authenticate } from './sign-in/authenticate.ts';
import { authenticateDemo } from './sign-in/demo-identity.ts';
import { identifyUser } from './sign-in/identify-user.ts';
import { SessionKeeper } from './sign-in/session-keeper.ts';
import type { ServerSettings } from './start/settings.ts';
import { keepNameAsUserId, makeOpaqueUserId, UserRegistrar } from './users/user-registrar.ts';

const largestBody = 64 * 1024;
const reportsPerMinute = 10;

/** What the server is made of. Nothing else is read: no environment, no clock, no global. */
export interface AppParts {
  readonly settings: ServerSettings;
  readonly database: DatabaseSync;
  /** Says who asks. Not consulted in emulator mode, where anybody can be anybody. */
  readonly authenticate: Authenticate;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  readonly log: Log;
  /** Reaches the emulator. */
  readonly fetch: typeof fetch;
}

/** Builds the server, which answers requests but does not listen. */
export function createApp(parts: AppParts): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();
  app.onError(answerError);
  app.notFound((context) => answerError(new ServerError('not-found'), context));
  addGuards(app, parts);
  addRoutes(app, parts);
  return app;
}

function addGuards(app: Hono<ServerEnv>, { settings, log, now }: AppParts): void {
  const isKnownPath = (path: string): boolean => app.routes.some((route) => route.path === path);
  app.use(logRequests(log, now, isKnownPath));
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    }),
  );
  app.use(async (context, next) => {
    context.header('Cache-Control', 'no-store');
    await next();
  });
  app.use(allowOrigins(settings.origins));
  app.use(limitAddress(limitPerMinute(settings.requestsPerAddress), settings.trustedProxies));
  app.use(bodyLimit({ maxSize: largestBody, onError: refuseBody }));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        answerError(new ServerError('method-not-allowed', { Allow: methods.join(', ') }), context),
    }),
  );
}

function addRoutes(app: Hono<ServerEnv>, parts: AppParts): void {
  const { settings, database, now } = parts;
  const { sdkAppId, secretKey, lifetimeSeconds, origins, emulatorPort } = settings;
  const emulated = emulatorPort !== null;
  const users = new UserRegistrar(database, emulated ? keepNameAsUserId : makeOpaqueUserId);
  const demoSessions = emulated ? new SessionKeeper(database, now) : null;
  const authenticate = demoSessions ? authenticateDemo(demoSessions) : parts.authenticate;
  const identify = identifyUser(authenticate, users, limitPerMinute(settings.requestsPerUser));

  app.route('/', healthRoutes());
  app.route('/', chatConfigRoutes(settings));
  app.route('/', chatCredentialRoutes({ sdkAppId, secretKey, lifetimeSeconds, now }, identify));
  const book = new ReportBook(database);
  const limit = limitPerMinute(reportsPerMinute);
  app.route('/', reportRoutes({ book, origins, identify, limit, now }));
  app.route('/', sessionRoutes({ demoSessions, users, origins, identify }));
  app.route('/', demoPeopleRoutes(emulatorPort, parts.fetch));
}

function refuseBody(): never {
  throw new ServerError('body-too-large');
}

function answerError(error: Error, context: ServerContext): Response {
  const refusal = error instanceof ServerError ? error : new ServerError('internal');
  return context.json(refusal.toBody(), refusal.status, { ...refusal.headers });
}
