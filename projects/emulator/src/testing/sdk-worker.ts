import { parentPort, workerData } from 'node:worker_threads';
import sdkModule from '@tencentcloud/chat';
import type { SdkCall, SdkNews, SdkSettings } from './sdk-protocol.ts';

// Its types describe an ES module, but the file is CommonJS: Node hands out the SDK itself.
const TencentCloudChat = sdkModule as unknown as typeof sdkModule.default;

// The SDK gives one instance per SDKAppID and process: each user of a test lives in a worker.
const { sdkAppId, url } = workerData as SdkSettings;
// Without throttling the SDK tells at once what it would tell within two seconds.
const options = {
  SDKAppID: sdkAppId,
  ...(url !== undefined && { proxyServer: url }),
  eventThrottling: false,
};
const chat = TencentCloudChat.create(options);
chat.setLogLevel(4);

for (const name of Object.values<string>(TencentCloudChat.EVENT)) {
  chat.on(name, (event: object) => {
    report({ kind: 'event', name, event: toPlain(event) });
  });
}

parentPort?.on('message', (call: SdkCall) => {
  void answer(call);
});

// In a browser this is a line in the console; in Node it would end the worker.
process.on('unhandledRejection', (error) => {
  report({ kind: 'crash', ...describe(error) });
});

async function answer({ id, method, args }: SdkCall): Promise<void> {
  try {
    report({ kind: 'result', id, value: toPlain(await run(method, args)) });
  } catch (error) {
    // The SDK throws some errors at once and rejects with the others: the test gets both alike.
    report({ kind: 'failure', id, ...describe(error) });
  }
}

function describe(error: unknown): { code: number; message: string } {
  const { code = 0, message = '' } = error as { code?: number; message?: string };
  return { code, message };
}

function run(method: string, args: readonly unknown[]): unknown {
  if (method === 'sendText') return sendText(args[0] as SendText);
  if (method === 'sendMade') return sendMade(args[0] as SendMade);
  if (method === 'inviteSync' || method === 'inviteInGroupSync') return inviteSync(method, args[0]);
  return callSdk(method, args);
}

function callSdk(method: string, args: readonly unknown[]): unknown {
  const call = (chat as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
  if (!call) throw new Error(`The SDK has no method ${method}.`);
  return call.apply(chat, args.map(toArgument));
}

// Gives back what the call returned at once, and what it called back with.
async function inviteSync(method: string, options: unknown): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const fail = (code: number, message: string): void => {
    reject(Object.assign(new Error(message), { code }));
  };
  const returned = callSdk(method, [options, resolve, fail]);
  return { returned, calledBack: await promise };
}

interface SendText {
  readonly to: string;
  readonly text: string;
  readonly options?: object;
  readonly onlineOnly?: boolean;
}

function sendText({ to, text, options, onlineOnly }: SendText): unknown {
  const message = chat.createTextMessage({
    to,
    conversationType: TencentCloudChat.TYPES.CONV_C2C,
    payload: { text },
    ...options,
  });
  return chat.sendMessage(message, { onlineUserOnly: onlineOnly ?? false });
}

interface SendMade {
  /** The method that makes the message, such as `createCustomMessage`. */
  readonly make: string;
  readonly message: object;
  readonly options?: object;
}

// Makes a message of any type and sends it. What cannot be made is thrown or rejected by the SDK.
async function sendMade({ make, message, options }: SendMade): Promise<unknown> {
  const made = await run(make, [message]);
  return run('sendMessage', [made, options]);
}

// Messages and functions cannot cross to a worker and back: a test names messages by id, wherever they
// stand, and says what it wants changed about them; listeners it names as it likes.
function toArgument(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(toArgument);
  if (!isPlainObject(arg)) return arg;
  if (typeof arg['listener'] === 'string') return listenerNamed(arg['listener']);
  if (typeof arg['messageID'] === 'string' && isReference(arg)) {
    const message = chat.findMessage(arg['messageID']) as ChangeableMessage | null;
    return message && changeMessage(message, arg['change'] as Change | undefined);
  }
  return Object.fromEntries(Object.entries(arg).map(([key, value]) => [key, toArgument(value)]));
}

const listeners = new Map<string, (event: object) => void>();

// The same name is the same function: only so it can be taken off again.
function listenerNamed(name: string): (event: object) => void {
  const listener =
    listeners.get(name) ??
    ((event: object) => {
      report({ kind: 'event', name, event: toPlain({ ...event, name }) });
    });
  listeners.set(name, listener);
  return listener;
}

interface ChangeableMessage {
  readonly payload: object;
}
interface Change {
  readonly payload?: object;
  readonly [field: string]: unknown;
}

// The payload is changed in place, as apps do: the SDK sends the elements, and looks at no other one.
function changeMessage(message: ChangeableMessage, { payload, ...fields }: Change = {}): object {
  Object.assign(message.payload, payload);
  return Object.assign(message, fields);
}

function isReference(arg: Record<string, unknown>): boolean {
  return Object.keys(arg).every((key) => key === 'messageID' || key === 'change');
}

// What the SDK made itself has classes of its own, and goes back to it as it is.
function isPlainObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function toPlain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function report(news: SdkNews): void {
  parentPort?.postMessage(news);
}
