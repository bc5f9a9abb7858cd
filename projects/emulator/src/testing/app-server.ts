import type { Emulator } from '../emulator.ts';
import type { Answer } from './chat-lab.ts';

/** The app's own server, as far as it talks to the REST API of a running emulator, by real HTTP. */
export class AppServer {
  readonly #emulator: Emulator;

  constructor(emulator: Emulator) {
    this.#emulator = emulator;
  }

  /** Sends a request as the administrator: an object, or a text as it is. */
  async ask(command: string, body: unknown = {}): Promise<Answer> {
    const response = await this.post(command, body);
    return (await response.json()) as Answer;
  }

  /** Sends a request as the administrator that must be granted. */
  async mustAsk(command: string, body: unknown = {}): Promise<Answer> {
    const answer = await this.ask(command, body);
    if (answer.ErrorCode !== 0) {
      throw new Error(`${command}: ${String(answer.ErrorCode)} ${answer.ErrorInfo}`);
    }
    return answer;
  }

  /** Sends a request as the administrator, and gives back the answer as it came. */
  post(command: string, body: unknown): Promise<Response> {
    const { sdkAppId, httpUrl } = this.#emulator;
    const { userSig } = this.#emulator.credential('administrator');
    const query = new URLSearchParams({
      sdkappid: String(sdkAppId),
      identifier: 'administrator',
      usersig: userSig,
      random: '7',
      contenttype: 'json',
    });
    return fetch(`${httpUrl}/v4/${command}?${String(query)}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }
}
