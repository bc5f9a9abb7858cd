import { EMULATOR_SDK_APP_ID } from '../../../user-sig/src/index.ts';
import type { Answer, ChatLab } from './chat-lab.ts';

/** What the URL says beside the command; nothing of what is `undefined`. */
type Query = Readonly<Record<string, string | number | undefined>>;

/** The app's own server, as far as it talks to the REST API of a lab. */
export class RestCaller {
  readonly #lab: ChatLab;

  constructor(lab: ChatLab) {
    this.#lab = lab;
  }

  /** Sends a request as the administrator. What the URL says can be changed. */
  async ask(command: string, body: unknown = {}, query: Query = {}): Promise<Answer> {
    const { userSig } = this.#lab.server.control.credential('administrator');
    const parameters: Query = {
      sdkappid: EMULATOR_SDK_APP_ID,
      identifier: 'administrator',
      usersig: userSig,
      random: 7,
      contenttype: 'json',
      ...query,
    };
    const search = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== undefined) search.set(name, String(value));
    }
    const response = await this.#lab.server.api.request(`/v4/${command}?${String(search)}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(`HTTP ${String(response.status)} to ${command}`);
    return (await response.json()) as Answer;
  }

  /** Sends a request that must be granted. */
  async mustAsk(command: string, body?: unknown): Promise<Answer> {
    const answer = await this.ask(command, body);
    if (answer.ErrorCode !== 0) {
      throw new Error(`${command}: ${String(answer.ErrorCode)} ${answer.ErrorInfo}`);
    }
    return answer;
  }
}
