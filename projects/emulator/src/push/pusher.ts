import type { Scheduler } from '../faults/scheduler.ts';
import type { Ids } from '../ids.ts';
import { writeFrame, type WireBody } from '../wire/frame.ts';
import type { Connection } from './connection.ts';
import { messagesArrived, type PushEvent } from './events.ts';
import { Gathering } from './gathering.ts';
import { PushFrames } from './push-frames.ts';
import type { Switchboard } from './switchboard.ts';

/** What a pusher needs. */
export interface PusherOptions {
  readonly switchboard: Switchboard;
  readonly ids: Ids;
  readonly scheduler: Scheduler;
  /** From how many users on events are gathered. */
  readonly largeAudience: number;
}

/** Tells people what happened, on every device where they are signed in. */
export class Pusher {
  readonly #switchboard: Switchboard;
  readonly #ids: Ids;
  readonly #largeAudience: number;
  readonly #frames: PushFrames;
  readonly #gathering: Gathering;
  /** How many pushes went out. */
  sent = 0;

  constructor({ switchboard, ids, scheduler, largeAudience }: PusherOptions) {
    this.#switchboard = switchboard;
    this.#ids = ids;
    this.#largeAudience = largeAudience;
    this.#frames = new PushFrames(ids);
    this.#gathering = new Gathering(scheduler, (device, events) => {
      this.#sendFrame(device, this.#frames.write(events));
    });
  }

  /** Tells all devices of a user. */
  toUser(userID: string, event: PushEvent): void {
    for (const device of this.#switchboard.devicesOf(userID)) this.toDevice(device, event);
  }

  /** Tells all devices of a user but the one on which it happened, if it was one. */
  toOtherDevices(userID: string, acting: Connection | undefined, event: PushEvent): void {
    for (const device of this.#switchboard.devicesOf(userID)) {
      if (device !== acting) this.toDevice(device, event);
    }
  }

  /**
   * Tells all devices of many users, but the one on which it happened. A large audience hears of it a
   * moment later, together with what else happens meanwhile.
   */
  toUsers(userIDs: readonly string[], event: PushEvent, acting?: Connection): void {
    const isLarge = userIDs.length >= this.#largeAudience;
    for (const userID of userIDs) {
      for (const device of this.#switchboard.devicesOf(userID)) {
        if (device === acting) continue;
        if (isLarge) this.#gathering.put(device, event);
        else this.#sendInOrder(device, this.#frames.write([event]));
      }
    }
  }

  /** Loses what was not sent yet. */
  clear(): void {
    this.#gathering.clear();
    this.sent = 0;
  }

  toDevice(device: Connection, event: PushEvent): void {
    this.#send(device, { EventArray: [event] });
  }

  /** Tells the SDKs themselves, on every connection, signed in or not. */
  toEverySdk(servcmd: string, body: WireBody): void {
    const frame = writeFrame({ servcmd, seq: this.#ids.next() }, { ErrorCode: 0, ...body });
    for (const device of this.#switchboard.all()) this.#sendInOrder(device, frame);
  }

  /** Makes an SDK fetch its unread counts anew. */
  askToSync(device: Connection): void {
    this.#send(device, { Flag: 1, EventArray: [messagesArrived()] });
  }

  #send(device: Connection, body: WireBody): void {
    const number = this.#ids.next();
    this.#sendInOrder(
      device,
      writeFrame(
        { servcmd: 'im_open_push.msg_push', seq: number },
        { NeedAck: 1, SessionData: `push-${String(number)}`, ...body },
      ),
    );
  }

  #sendInOrder(device: Connection, frame: Buffer): void {
    this.#gathering.release(device);
    this.#sendFrame(device, frame);
  }

  #sendFrame(device: Connection, frame: Buffer): void {
    this.sent += 1;
    device.socket.send(frame);
  }
}
