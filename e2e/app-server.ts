import { type Emulator } from '../projects/emulator/src/index.ts';

/** An element as the wire has it, whatever is in it. */
export interface AnyMessage {
  readonly type: string;
  readonly content: object;
  /** The cloud custom data. */
  readonly data?: string;
}

interface Answer {
  readonly ErrorCode: number;
  readonly ErrorInfo?: string;
  /** Of a history, oldest first. */
  readonly MsgList?: readonly { readonly From_Account: string; readonly MsgKey: string }[];
}

/** What an app's own server says to the chat service, over its REST API. */
export class AppServer {
  readonly #emulator: Emulator;
  readonly #query: string;
  #drawn = 0;

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
    const { SDKAppID, userID, userSig } = emulator.credential('administrator');
    this.#query = new URLSearchParams({
      sdkappid: String(SDKAppID),
      identifier: userID,
      usersig: userSig,
      contenttype: 'json',
    }).toString();
  }

  /** Writes a text into a group in somebody's name. */
  async sayInGroup(groupID: string, from: string, text: string): Promise<void> {
    await this.#ask('group_open_http_svc/send_group_msg', {
      GroupId: groupID,
      From_Account: from,
      Random: ++this.#drawn,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    });
  }

  /** Puts anything into a group in somebody's name: whoever has an SDK can send what they like. */
  async putInGroup(
    groupID: string,
    from: string,
    { type, content, data }: AnyMessage,
  ): Promise<void> {
    await this.#ask('group_open_http_svc/send_group_msg', {
      GroupId: groupID,
      From_Account: from,
      Random: ++this.#drawn,
      MsgBody: [{ MsgType: type, MsgContent: content }],
      ...(data === undefined ? {} : { CloudCustomData: data }),
    });
  }

  /** Changes the last text of one person to another. */
  async changeLastText(from: string, to: string, text: string): Promise<void> {
    const { MsgList = [] } = await this.#ask('openim/admin_getroammsg', {
      Operator_Account: from,
      Peer_Account: to,
      MaxCnt: 20,
      MinTime: 0,
      MaxTime: this.#emulator.clock.now() + 1,
    });
    await this.#ask('openim/modify_c2c_msg', {
      From_Account: from,
      To_Account: to,
      MsgKey: MsgList.findLast(({ From_Account }) => From_Account === from)?.MsgKey,
      MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
    });
  }

  async #ask(command: string, body: object): Promise<Answer> {
    const random = String(++this.#drawn);
    const url = `${this.#emulator.httpUrl}/v4/${command}?${this.#query}&random=${random}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as Answer;
    if (answer.ErrorCode !== 0) throw new Error(`${command}: ${answer.ErrorInfo ?? ''}`);
    return answer;
  }
}
