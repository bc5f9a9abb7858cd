import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { secondsOf, type Clock } from '../clock.ts';
import type { Policy } from '../policy.ts';
import type { FileCabinet, StoredFile } from '../store/file-cabinet.ts';
import { readRange } from './byte-range.ts';
import type { FileFaults } from './file-faults.ts';
import { FileProblem } from './file-problem.ts';
import { FILES_PATH, type FileUrls } from './file-urls.ts';
import { headersOf, toContentType } from './presentation.ts';
import { receiveUpload, UploadCut } from './receive-upload.ts';

/** What uploads and downloads need of the chat service. */
export interface FileRoutesOptions {
  readonly cabinet: FileCabinet;
  readonly urls: FileUrls;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly faults: FileFaults;
  /** Makes what was uploaded last. */
  readonly commit: () => void;
}

type FileContext = Context<{ Bindings: Partial<HttpBindings> }>;

/** Takes files in and hands them out, under `/files`, to pages of any origin. */
export function createFileRoutes(options: FileRoutesOptions): Hono<{
  Bindings: Partial<HttpBindings>;
}> {
  const routes = new Hono<{ Bindings: Partial<HttpBindings> }>();
  const path = `${FILES_PATH}:key`;
  // On a connection that was used before, browsers repeat by themselves an upload that breaks off.
  routes.use(path, async (c, next) => {
    await next();
    c.header('connection', 'close');
  });
  routes.use(
    path,
    cors({
      origin: '*',
      allowMethods: ['GET', 'HEAD', 'PUT', 'OPTIONS'],
      exposeHeaders: ['Accept-Ranges', 'Content-Disposition', 'Content-Length', 'Content-Range'],
    }),
  );
  routes.put(path, (c) => takeIn(c, options));
  routes.get(path, (c) => handOut(c, options));
  routes.all(path, () => {
    throw new FileProblem('method-not-allowed', '', { allow: 'GET, HEAD, OPTIONS, PUT' });
  });
  routes.onError((error, c) => {
    if (!(error instanceof FileProblem)) throw error;
    const { code, message, status, headers } = error;
    return c.json({ error: { code, message } }, status, headers);
  });
  return routes;
}

async function takeIn(c: FileContext, options: FileRoutesOptions): Promise<Response> {
  const { cabinet, urls, policy, clock, faults, commit } = options;
  const now = secondsOf(clock);
  const ticket = urls.admitUpload(new URL(c.req.url), now);
  if (faults.isUploadUrlExpired(ticket.owner, ticket.kind)) {
    throw new FileProblem('address-expired');
  }
  const length = c.req.header('content-length');
  const upload = {
    ticket,
    contentType: toContentType(c.req.header('content-type')),
    announcedBytes: length === undefined ? undefined : Number(length),
    body: bytesOf(c.req.raw),
    cutAt: faults.cutUploadAt(ticket.owner, ticket.kind),
  };
  try {
    await receiveUpload(cabinet, upload, { policy, now });
  } catch (error) {
    if (!(error instanceof UploadCut)) throw error;
    c.env.incoming?.socket.destroy();
    throw new FileProblem('upload-broken');
  }
  commit();
  return c.body(null, 200);
}

// A connection that ends too early ends the body with an error: it is the uploader's, not ours.
async function* bytesOf(request: Request): AsyncGenerator<Uint8Array, void> {
  if (!request.body) return;
  try {
    for await (const bytes of request.body) yield bytes;
  } catch (error) {
    throw new FileProblem('upload-broken', String(error));
  }
}

function handOut(c: FileContext, { cabinet, urls, clock, faults }: FileRoutesOptions): Response {
  const key = urls.admitDownload(new URL(c.req.url), secondsOf(clock));
  const file = cabinet.find(key);
  if (!file) throw new FileProblem('no-such-file');
  if (faults.isDownloadUrlExpired(file.owner, file.kind)) throw new FileProblem('address-expired');

  const range = readRange(c.req.header('range'), file.bytes);
  const { start, end } = range ?? { start: 0, end: file.bytes };
  return c.body(streamOf(cabinet, file, start, end), range ? 206 : 200, {
    ...headersOf(file),
    'content-length': String(end - start),
    ...(range && {
      'content-range': `bytes ${String(start)}-${String(end - 1)}/${String(file.bytes)}`,
    }),
  });
}

function streamOf(
  cabinet: FileCabinet,
  file: StoredFile,
  start: number,
  end: number,
): ReadableStream<Uint8Array> {
  const pieces = cabinet.read(file, start, end);
  return new ReadableStream({
    pull(controller) {
      const { done, value } = pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}
