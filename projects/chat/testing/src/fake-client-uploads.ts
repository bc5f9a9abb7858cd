import { ChatErrorCode } from 'ngx-tencent-chat/client';
import { ConversationId, MessageBody, OutgoingBody } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeRecord } from './fake-client-record';
import { FakeWorld } from './fake-client-world';

/** An upload that a test decides about. */
interface HeldUpload {
  readonly conversationId: ConversationId;
  readonly finish: () => void;
  readonly fail: (code: ChatErrorCode) => void;
}

/** Takes files in: at once, or when a test says so. */
export class FakeUploads {
  readonly #held = new Map<string, HeldUpload>();
  #holding = false;

  /** Keeps uploads waiting until the function is called that this returns. */
  hold(): () => void {
    this.#holding = true;
    return () => {
      this.#holding = false;
      [...this.#held.values()].forEach(({ finish }) => finish());
    };
  }

  /** Resolves when the files of a message are there. */
  take(key: string, conversationId: ConversationId): Promise<void> {
    if (!this.#holding) return Promise.resolve();
    return new Promise<void>((resolve, reject) => {
      const end = (act: () => void): void => {
        this.#held.delete(key);
        act();
      };
      this.#held.set(key, {
        conversationId,
        finish: () => end(resolve),
        fail: (code) => end(() => reject(failure(code))),
      });
    });
  }

  /** Where the message goes whose files are held; null if none are. */
  conversationOf(key: string): ConversationId | null {
    return this.#held.get(key)?.conversationId ?? null;
  }

  /** Ends an upload that is held with an error; nothing if there is none. */
  fail(key: string, code: ChatErrorCode): void {
    this.#held.get(key)?.fail(code);
  }
}

let addresses = 0;

/** Where a file is from now on. */
function addressOf(file: File): string {
  // Jsdom has files, and no addresses for them.
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(file);
  return `blob:fake/${++addresses}/${encodeURIComponent(file.name)}`;
}

/** Whether something to be sent has a file that has to be uploaded. */
export function hasFile(body: OutgoingBody): body is Extract<OutgoingBody, { file: File }> {
  return 'file' in body;
}

/** What of a message is stored: what others read of what was sent. */
export function toStored(
  world: FakeWorld,
  sent: OutgoingBody,
): Pick<FakeRecord, 'body' | 'merged'> {
  if (hasFile(sent)) return { body: toFileBody(sent), merged: [] };
  if (sent.type === 'forward') return { body: find(world, sent.messageId).body, merged: [] };
  if (sent.type === 'merged') {
    const { type, title, lines } = sent;
    const merged = sent.messageIds.map((id) => find(world, id));
    return { body: { type, title, lines }, merged };
  }
  if (sent.type === 'custom') {
    const { kind, data } = sent;
    return { body: { type: 'unknown', kind, data: asJson(data) }, merged: [] };
  }
  if (sent.type === 'text' && sent.text.trim() === '') throw failure('empty');
  return { body: sent, merged: [] };
}

function toFileBody(sent: Extract<OutgoingBody, { file: File }>): MessageBody {
  const { file } = sent;
  if (file.size === 0) throw failure('bad-file');
  const [url, { size, name }] = [addressOf(file), file];
  switch (sent.type) {
    case 'image':
      return { type: 'image', url, previewUrl: url, width: sent.width, height: sent.height };
    case 'video': {
      const { width, height, duration, poster } = sent;
      const posterUrl = poster ? addressOf(poster) : '';
      return { type: 'video', url, posterUrl, width, height, duration, size };
    }
    case 'voice':
      return { type: 'voice', url, duration: sent.duration, size, levels: sent.levels };
    case 'file':
      return { type: 'file', url, name, size };
  }
}

/** Data as it is after it has travelled. */
function asJson(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data ?? null)) as unknown;
}

function find(world: FakeWorld, id: string): FakeRecord {
  const record = world.find(id);
  if (!record) throw failure('not-found');
  return record;
}
