import { secondsOf, type Clock } from '../clock.ts';
import { Refusal } from '../errors.ts';
import type { WireBody } from '../wire/frame.ts';
import { laneOf } from './lane.ts';
import { Outbox } from './outbox.ts';
import { readVerdict } from './verdict.ts';
import { postEvent, reasonOf, type WebhookEvent, type WebhookPlatform } from './webhook-post.ts';
import type { WebhookSettings } from './webhook-settings.ts';
import type { WebhookChanges, Webhooks } from './webhooks.ts';

/** How many failures are remembered with their reason. */
const REMEMBERED_FAILURES = 100;

/** An event that the app's server did not take. */
export interface WebhookFailure {
  readonly command: string;
  readonly reason: string;
  /** The second in which it failed. */
  readonly time: number;
}

/** What went to the app's server since the last reset. */
export interface WebhookTraffic {
  /** Where it listens; null if nobody wants to know. */
  readonly url: string | null;
  /** How often each event was delivered. */
  readonly delivered: Readonly<Record<string, number>>;
  /** How many things the server denied. */
  readonly denied: number;
  /** How many events wait for their delivery. */
  readonly queued: number;
  /** How many events could not be delivered. */
  readonly failed: number;
  /** The last of those. */
  readonly failures: readonly WebhookFailure[];
}

/** What the desk needs of its surroundings. */
export interface WebhookDeskOptions {
  readonly sdkAppId: number;
  readonly clock: Clock;
  /** Where the server listens at the start and after a reset. */
  readonly settings: WebhookSettings | undefined;
}

/** Keeps in touch with the app's own server. */
export class WebhookDesk {
  readonly #options: WebhookDeskOptions;
  readonly #outbox = new Outbox<WebhookEvent>((event) => this.#tell(event));
  #settings: WebhookSettings | undefined;
  #calledOff = new AbortController();
  #delivered = new Map<string, number>();
  #denied = 0;
  #failed = 0;
  #failures: WebhookFailure[] = [];

  constructor(options: WebhookDeskOptions) {
    this.#options = options;
    this.#settings = options.settings;
  }

  /** What went to the app's server since the last reset. */
  get traffic(): WebhookTraffic {
    return {
      url: this.#settings?.url ?? null,
      delivered: Object.fromEntries(this.#delivered),
      denied: this.#denied,
      queued: this.#outbox.length,
      failed: this.#failed,
      failures: [...this.#failures],
    };
  }

  /** Changes who wants to know. What waits for its delivery goes there too. */
  configure(settings: WebhookSettings | undefined): void {
    this.#settings = settings;
    if (!settings) this.#outbox.clear();
  }

  /** Forgets what waits, calls off what is under way, and goes by the first settings again. */
  reset(): void {
    this.#outbox.clear();
    this.#calledOff.abort();
    this.#calledOff = new AbortController();
    this.#settings = this.#options.settings;
    this.#delivered = new Map();
    this.#denied = 0;
    this.#failed = 0;
    this.#failures = [];
  }

  /** The events of what is done from one platform. */
  from(platform: WebhookPlatform): Webhooks {
    return {
      before: (command, payload, proceed) => {
        if (!this.#wants(command)) return proceed({});
        return this.#ask(this.#write(command, platform, payload())).then(proceed);
      },
      after: (command, payload) => {
        if (!this.#wants(command)) return;
        const event = this.#write(command, platform, payload());
        this.#outbox.add(laneOf(command, event.payload), event);
      },
    };
  }

  #wants(command: string): boolean {
    if (!this.#settings) return false;
    return this.#settings.commands?.includes(command) ?? true;
  }

  #write(command: string, platform: WebhookPlatform, payload: WireBody): WebhookEvent {
    return { command, platform, payload: { ...payload, EventTime: this.#options.clock.now() } };
  }

  async #ask(event: WebhookEvent): Promise<WebhookChanges> {
    const { signal } = this.#calledOff;
    try {
      const changes = readVerdict(event.command, await this.#post(event, signal));
      this.#noteDelivery(event.command);
      return changes;
    } catch (error) {
      // Whatever is asked about belongs to a world that a reset has ended.
      if (signal.aborted) throw new Refusal('webhookUnreachable', 'the emulator was reset');
      if (error instanceof Refusal) {
        this.#noteDelivery(event.command);
        this.#denied += 1;
        throw error;
      }
      this.#noteFailure(event.command, error);
      if (this.#settings?.whenUnreachable !== 'deny') return {};
      throw new Refusal('webhookUnreachable', reasonOf(error));
    }
  }

  async #tell(event: WebhookEvent): Promise<void> {
    const { signal } = this.#calledOff;
    try {
      await this.#post(event, signal);
      if (!signal.aborted) this.#noteDelivery(event.command);
    } catch (error) {
      // The app's server is not ours to mend: who looks at the control state sees what it missed.
      if (!signal.aborted) this.#noteFailure(event.command, error);
    }
  }

  async #post(event: WebhookEvent, signal: AbortSignal): Promise<string> {
    const settings = this.#settings;
    if (!settings) throw new Error('the webhooks were switched off meanwhile');
    const { sdkAppId, clock } = this.#options;
    return postEvent(event, { settings, sdkAppId, now: secondsOf(clock), signal });
  }

  #noteDelivery(command: string): void {
    this.#delivered.set(command, (this.#delivered.get(command) ?? 0) + 1);
  }

  #noteFailure(command: string, error: unknown): void {
    this.#failed += 1;
    const time = secondsOf(this.#options.clock);
    this.#failures.push({ command, reason: reasonOf(error), time });
    if (this.#failures.length > REMEMBERED_FAILURES) this.#failures.shift();
  }
}
