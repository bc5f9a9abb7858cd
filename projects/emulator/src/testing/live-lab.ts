import { ChatLab, type Device } from './chat-lab.ts';
import type { Policy } from '../policy.ts';
import type { WireBody } from '../wire/frame.ts';

/** What a poll or a join brought. */
export interface LiveItems extends WireBody {
  readonly RspMsgList: readonly LiveWireItem[];
  readonly Key: string;
  readonly NextSeq: number;
}

/** One thing that happened in a room, as far as the specs look at it. */
export interface LiveWireItem extends WireBody {
  readonly Event: number;
  readonly MsgSeq: number;
  readonly MsgBody: WireBody;
}

/** A live room, 'room', which alice owns, in a chat service in memory. */
export class LiveLab extends ChatLab {
  readonly owner: Device;

  constructor(policy: Partial<Policy> = {}) {
    super(['alice', 'bob', 'carol'], policy);
    this.owner = this.enter('alice');
    this.owner.mustAsk('group_open_http_svc.create_group', {
      Type: 'AVChatRoom',
      Name: 'Live',
      GroupId: 'room',
      Owner_Account: 'alice',
    });
  }

  /** Somebody who is signed in and in the room. */
  join(userID: string): Viewer {
    return new Viewer(this.enter(userID));
  }
}

/** Somebody who watches the room, and knows how far he has seen it. */
export class Viewer {
  readonly device: Device;
  readonly admission: WireBody;
  readonly #service: string;
  #next: unknown;

  constructor(device: Device) {
    this.device = device;
    const isGuest = device.head['a2'] === undefined;
    this.#service = isGuest
      ? 'group_open_long_polling_http_noauth_svc'
      : 'group_open_long_polling_http_svc';
    this.admission = device.mustAsk(
      isGuest
        ? 'group_open_http_noauth_svc.apply_join_group'
        : 'group_open_http_svc.apply_join_group',
      { GroupId: 'room', HugeGroupHistoryMsgFlag: 1 },
    );
    this.#next = this.admission['StartSeq'];
  }

  /** Asks what happened since the last time. */
  async poll(): Promise<readonly LiveWireItem[]> {
    const request = { Key: this.admission['LongPollingKey'], StartSeq: this.#next };
    const answer = await this.device.askLater(`${this.#service}.get_msg`, request);
    if (answer.ErrorCode !== 0) throw new Error(String(answer.ErrorCode));
    const items = answer as unknown as LiveItems;
    this.#next = items.NextSeq;
    return items.RspMsgList;
  }

  /** The texts that a poll brings. */
  async pollTexts(): Promise<string[]> {
    return textsOf(await this.poll());
  }

  /** Says something in the room. */
  say(text: string, more: WireBody = {}): WireBody {
    return this.device.ask('group_open_http_svc.send_group_msg', {
      GroupId: 'room',
      Random: randomFor(text),
      ClientSeq: 1,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
      ...more,
    });
  }
}

/** The texts among what happened. */
export function textsOf(items: readonly LiveWireItem[]): string[] {
  return items
    .filter(({ Event }) => Event === 3)
    .map(({ MsgBody }) => {
      const [element] = MsgBody as unknown as { MsgContent: { Text: string } }[];
      return element?.MsgContent.Text ?? '';
    });
}

// Two texts of a spec never have the same number.
function randomFor(text: string): number {
  return Buffer.from(text).reduce((sum, byte) => (sum * 31 + byte) % 2 ** 31, 7);
}
