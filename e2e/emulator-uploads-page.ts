import { type BrowserContext, type Page } from '@playwright/test';
import type { Emulator } from '../projects/emulator/src/index.ts';

/** Which file to send, and as what. */
export interface Sending {
  readonly to: string;
  readonly kind: 'Image' | 'Audio' | 'Video' | 'File';
  readonly name: string;
  /** The content type. */
  readonly type: string;
  /** How many bytes it has. A picture is drawn and has as many as it has. */
  readonly bytes?: number;
  /** The name that the app gives it instead of one by lot. */
  readonly customFileName?: string;
}

/** What became of a message, for the one who sent it. */
export interface Outcome {
  readonly id: string;
  /** The SDK's code if it was not sent. */
  readonly code?: number;
  readonly status: string;
  /** Every share of the upload that was reported, from 0 to 1. */
  readonly progress: readonly number[];
  /** SHA-256 of what was sent, in hexadecimal. */
  readonly digest: string;
}

/** A picture in one of its sizes. */
export interface Picture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
}

/** What the SDK tells of a file in a message. */
export interface Payload {
  readonly imageInfoArray: readonly Picture[];
  readonly remoteAudioUrl: string;
  readonly second: number;
  readonly remoteVideoUrl: string;
  readonly snapshotUrl: string;
  readonly snapshotWidth: number;
  readonly snapshotHeight: number;
  readonly fileUrl: string;
  readonly fileName: string;
  readonly fileSize: number;
}

/** What came of reading an address. */
export interface Download {
  readonly status: number;
  readonly type: string | null;
  readonly digest: string;
  readonly text: string;
}

interface SdkMessage {
  readonly ID: string;
  readonly status: string;
  readonly payload: Payload;
}

interface Sdk {
  registerPlugin(plugins: object): void;
  setLogLevel(level: number): void;
  login(credential: object): Promise<unknown>;
  on(event: string, listener: (event: { data: SdkMessage[] }) => void): void;
  sendMessage(message: SdkMessage): Promise<unknown>;
  resendMessage(message: SdkMessage): Promise<unknown>;
  findMessage(id: string): SdkMessage | null;
}

/** What stands in the window: the unmodified scripts, and what this page keeps. */
interface SdkWindow {
  readonly TencentCloudChat: { create(options: object): Sdk };
  readonly TIMUploadPlugin: unknown;
  chat: Sdk & Record<string, (options: object) => SdkMessage>;
  received: SdkMessage[];
}

/** A blank page with the official SDK and its upload plug-in, as they come from npm. */
export class UploadsPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page of a site and signs a user in. */
  static async open(
    context: BrowserContext,
    { emulator, site, userID }: { emulator: Emulator; site: string; userID: string },
  ): Promise<UploadsPage> {
    const page = await context.newPage();
    await page.goto(site);
    await page.evaluate(
      async ({ url, sdkAppId, credential }) => {
        const scope = window as unknown as SdkWindow;
        const chat = scope.TencentCloudChat.create({ SDKAppID: sdkAppId, proxyServer: url });
        chat.setLogLevel(4);
        chat.registerPlugin({ 'tim-upload-plugin': scope.TIMUploadPlugin });
        scope.received = [];
        chat.on('onMessageReceived', ({ data }) => {
          scope.received.push(...data);
        });
        const ready = new Promise<void>((resolve) => {
          chat.on('sdkStateReady', () => {
            resolve();
          });
        });
        await chat.login(credential);
        await ready;
        scope.chat = chat as SdkWindow['chat'];
      },
      { url: emulator.url, sdkAppId: emulator.sdkAppId, credential: emulator.credential(userID) },
    );
    return new UploadsPage(page);
  }

  /** Sends a file, and tells what the SDK says of it. */
  send(sending: Sending): Promise<Outcome> {
    return this.page.evaluate(async ({ to, kind, name, type, bytes = 0, customFileName }) => {
      const { chat } = window as unknown as SdkWindow;
      const blob = kind === 'Image' ? await drawPicture(type) : fill(bytes, type);
      const file = Object.assign(new File([blob], name, { type }), { duration: 3 });
      const progress: number[] = [];
      const message = chat[`create${kind}Message`]?.({
        to,
        conversationType: 'C2C',
        payload: { file, ...(customFileName !== undefined && { customFileName }) },
        onProgress: (share: number) => {
          progress.push(share);
        },
      });
      if (!message) throw new Error(`The SDK cannot make a message of ${kind}.`);
      const code = await chat.sendMessage(message).then(
        () => undefined,
        (error: unknown) => (error as { code: number }).code,
      );
      const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
      return {
        id: message.ID,
        ...(code !== undefined && { code }),
        status: message.status,
        progress,
        digest: toHex(digest),
      };

      // 1600 by 900: larger than the two smaller sizes that the SDK derives.
      function drawPicture(format: string): Promise<Blob> {
        const canvas = new OffscreenCanvas(1600, 900);
        const brush = canvas.getContext('2d');
        brush?.fillRect(100, 100, 700, 300);
        return canvas.convertToBlob({ type: format });
      }

      function fill(count: number, format: string): Blob {
        const content = Uint8Array.from({ length: count }, (_, index) => (index * 7919) % 251);
        return new Blob([content], { type: format });
      }

      function toHex(buffer: ArrayBuffer): string {
        return [...new Uint8Array(buffer)].map((byte) => byte.toString(16)).join(' ');
      }
    }, sending);
  }

  /** Sends a message again that could not be sent. Rejects if that fails too. */
  async resend(id: string): Promise<string> {
    return this.page.evaluate(async (messageID) => {
      const { chat } = window as unknown as SdkWindow;
      const message = chat.findMessage(messageID);
      if (!message) throw new Error('The SDK does not know the message any more.');
      await chat.resendMessage(message);
      return message.status;
    }, id);
  }

  /** What arrived under this id. Waits for it. */
  async received(id: string): Promise<Payload> {
    const found = await this.page.waitForFunction(
      (messageID) =>
        (window as unknown as SdkWindow).received.find(({ ID }) => ID === messageID)?.payload,
      id,
    );
    const payload = await found.jsonValue();
    if (!payload) throw new Error('Nothing arrived.');
    return payload;
  }

  /** Reads an address from the page, across origins. */
  read(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Download> {
    return this.page.evaluate(
      async ([address, more]) => {
        const answer = await fetch(address, { headers: more });
        const bytes = await answer.arrayBuffer();
        const digest = await crypto.subtle.digest('SHA-256', bytes);
        return {
          status: answer.status,
          type: answer.headers.get('content-type'),
          digest: [...new Uint8Array(digest)].map((byte) => byte.toString(16)).join(' '),
          text: new TextDecoder().decode(bytes.slice(0, 1000)),
        };
      },
      [url, headers] as const,
    );
  }

  /** How large a picture is once the browser has decoded it. */
  measure(url: string): Promise<{ width: number; height: number }> {
    return this.page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return { width: image.naturalWidth, height: image.naturalHeight };
    }, url);
  }
}
