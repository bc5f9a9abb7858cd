import assert from 'node:assert/strict';
import { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from '../../../user-sig/src/index.ts';
import { createIds } from '../ids.ts';
import { createMemory } from '../memory/memory.ts';
import type { Plugins } from '../plugins.ts';
import type { Policy } from '../policy.ts';
import type { PushEvent } from '../push/events.ts';
import { createServer, type Server, type SocketEnd } from '../server.ts';
import { createStore, type Store } from '../store/store.ts';
import type { WireBody } from '../wire/frame.ts';
import type { WireMessage } from '../wire/message.ts';
import { ManualClock } from './manual-clock.ts';
import { ManualWait } from './manual-wait.ts';

/** What the emulator answers, as far as every answer has it. */
export interface Answer extends WireBody {
  readonly ErrorCode: number;
  readonly ErrorInfo: string;
}

/** A frame as it came from the emulator. */
export interface Frame {
  readonly head: { readonly servcmd: string; readonly seq: number };
  readonly body: Answer & { readonly EventArray?: readonly PushEvent[] };
}

/** A whole chat service in memory, on a clock that stands still: no network, no SDK. */
export class ChatLab {
  readonly clock = new ManualClock();
  /** Those whose answers are held up. */
  readonly held = new ManualWait();
  readonly memory = createMemory();
  readonly store: Store = createStore(this.memory);
  readonly server: Server;
  #instanceCount = 0;

  /** Has these people in it, under their userID with a capital as their name. */
  constructor(
    people: readonly string[] = ['alice', 'bob'],
    policy: Partial<Policy> = {},
    plugins: Plugins = {},
  ) {
    this.server = createServer({
      app: { sdkAppId: EMULATOR_SDK_APP_ID, secretKey: EMULATOR_SECRET_KEY },
      memory: this.memory,
      store: this.store,
      clock: this.clock,
      wait: this.held.wait,
      ids: createIds(),
      world: 'empty',
      policy,
      plugins,
      onInternalError: (error) => {
        throw error;
      },
    });
    this.server.control.add({
      people: people.map((userID) => ({ userID, nick: capitalise(userID) })),
    });
  }

  /** Opens a socket on which nobody is signed in. */
  open(instanceId = this.#nextInstance(), origin?: string): Device {
    return new Device(this.server, instanceId, origin);
  }

  #nextInstance(): string {
    this.#instanceCount += 1;
    return `instance-${String(this.#instanceCount)}`;
  }

  /** Opens a socket and signs a user in on it. */
  enter(userID: string, instanceId?: string): Device {
    const device = this.open(instanceId);
    device.signIn(userID, this.server.control.credential(userID).userSig);
    return device;
  }
}

const PUSH = 'im_open_push.msg_push';

/** A socket as an SDK would use it. */
export class Device {
  /** How the server ended the socket, if it did. */
  closed: { readonly code: number; readonly reason: string } | undefined;
  /** What the head of every request says about its sender. */
  head: WireBody = {};
  readonly #end: SocketEnd;
  #received: Frame[] = [];
  readonly #later = new Map<number, (answer: Answer) => void>();
  #seq = 0;
  #messageCount = 0;

  constructor(server: Server, instanceId: string, origin?: string) {
    const end = server.connect(
      {
        send: (bytes) => {
          const frame = JSON.parse(Buffer.from(bytes).toString()) as Frame;
          this.#received.push(frame);
          // Pushes have numbers of their own.
          if (frame.head.servcmd === PUSH) return;
          this.#later.get(frame.head.seq)?.(frame.body);
        },
        close: (code, reason) => {
          this.closed = { code, reason };
        },
        terminate: () => {
          this.closed = { code: 1006, reason: '' };
          end.closed();
        },
      },
      instanceId,
      origin,
    );
    this.#end = end;
  }

  /** Whether the server left the socket open. */
  get isOpen(): boolean {
    return this.closed === undefined;
  }

  /** Sends a request and gives back the answer. */
  ask(servcmd: string, body: WireBody = {}): Answer {
    this.#ask(servcmd, body);
    const answer = this.#received.find(
      (frame) => frame.head.servcmd === servcmd && frame.head.seq === this.#seq,
    );
    assert(answer, `no answer to ${servcmd}`);
    return answer.body;
  }

  /** Sends a request whose answer may be held up. */
  askLater(servcmd: string, body: WireBody = {}): Promise<Answer> {
    const answer = Promise.withResolvers<Answer>();
    this.#later.set(this.#seq + 1, answer.resolve);
    this.#ask(servcmd, body);
    return answer.promise;
  }

  /** Sends a request that must be granted. */
  mustAsk(servcmd: string, body: WireBody = {}): Answer {
    const answer = this.ask(servcmd, body);
    assert.equal(answer.ErrorCode, 0, answer.ErrorInfo);
    return answer;
  }

  /** Signs in with a UserSig. From then on requests carry the key that it was given. */
  signIn(userID: string, userSig: string): Answer {
    this.head = { identifier: userID, usersig: userSig };
    const answer = this.ask('im_open_status.wslogin');
    if (answer.ErrorCode === 0) {
      this.head = {
        a2: answer['A2Key'],
        tinyid: answer['TinyId'],
        status_instid: answer['InstId'],
      };
    }
    return answer;
  }

  /** Sends a text. What is not given is chosen as the SDK would. */
  sendText(from: string, to: string, text: string, more: WireBody = {}): Answer {
    this.#messageCount += 1;
    return this.ask('openim.sendmsg', {
      From_Account: from,
      To_Account: to,
      MsgSeq: this.#messageCount,
      MsgRandom: 1000 + this.#messageCount,
      MsgClientTime: 1_800_000_000,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      ...more,
    });
  }

  #ask(servcmd: string, body: WireBody): void {
    this.#seq += 1;
    const head = { sdkappid: EMULATOR_SDK_APP_ID, ...this.head, servcmd, seq: this.#seq };
    this.sendRaw(JSON.stringify({ head, body }));
  }

  /** A page of history. */
  history(peer: string, more: WireBody = {}): Answer & { readonly MsgList: WireMessage[] } {
    return this.mustAsk('openim.getroammsg', {
      Peer_Account: peer,
      MaxCnt: 15,
      LastMsgTime: 0,
      MsgKey: '',
      WithRecalledMsg: 1,
      GetDirection: 0,
      ...more,
    }) as Answer & { readonly MsgList: WireMessage[] };
  }

  sendRaw(text: string | Uint8Array): void {
    this.#end.receive(typeof text === 'string' ? Buffer.from(text) : text);
  }

  /** Breaks the connection, as a network does. */
  breakOff(): void {
    this.#end.closed();
  }

  /** What was pushed since the last look. */
  takePushes(): PushEvent[] {
    return this.takeFrames().flatMap(({ body }) => body.EventArray ?? []);
  }

  /** Everything that came since the last look. */
  takeFrames(): Frame[] {
    const frames = this.#received;
    this.#received = [];
    return frames;
  }
}

/** The texts of messages. */
export function textsOf(messages: readonly WireMessage[]): string[] {
  return messages.map(({ MsgBody }) => (MsgBody[0]?.['MsgContent'] as { Text: string }).Text);
}

function capitalise(userID: string): string {
  return userID.slice(0, 1).toUpperCase() + userID.slice(1);
}
