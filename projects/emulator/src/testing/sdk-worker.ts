import { parentPort, workerData } from 'node:worker_threads';
import sdkModule from '@tencentcloud/chat';
import type { SdkCall, SdkNews, SdkSettings } from './sdk-protocol.ts';

// Its types describe an ES module, but the file is CommonJS: Node hands out the SDK itself.
const TencentCloudChat = sdkModule as unknown as typeof sdkModule.default;

// The SDK gives one instance per SDKAppID and process: each user of a test lives in a worker.
const { sdkAppId, url } = workerData as SdkSettings;
// Without throttling the SDK tells at once what it would tell within two seconds.
const options = { SDKAppID: sdkAppId, proxyServer: url, eventThrottling: false };
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
  const call = (chat as unknown as Record<string, (...args: unknown[]) => unknown>)[method];
  if (!call) throw new Error(`The SDK has no method ${method}.`);
  return call.apply(chat, args.map(toMessages));
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

// Messages cannot cross to a worker and back: a test names them by id.
function toMessages(arg: unknown): unknown {
  if (Array.isArray(arg)) return arg.map(toMessages);
  const id = typeof arg === 'object' && arg !== null && 'messageID' in arg ? arg.messageID : '';
  return id === '' ? arg : chat.findMessage(String(id));
}

function toPlain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

function report(news: SdkNews): void {
  parentPort?.postMessage(news);
}
