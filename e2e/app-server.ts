import { type Emulator } from '../projects/emulator/src/index.ts';

/** An element as the wire has it, whatever is in it. */
export interface AnyMessage {
  readonly type: string;
  readonly content: object;
  /** The cloud custom data. */
  readonly data?: string;
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

  async #ask(command: string, body: object): Promise<void> {
    const random = String(++this.#drawn);
    const url = `${this.#emulator.httpUrl}/v4/${command}?${this.#query}&random=${random}`;
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
    const answer = (await response.json()) as { ErrorCode: number; ErrorInfo?: string };
    if (answer.ErrorCode !== 0) throw new Error(`${command}: ${answer.ErrorInfo ?? ''}`);
  }
}
