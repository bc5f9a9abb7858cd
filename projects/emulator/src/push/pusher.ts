import type { Ids } from '../ids.ts';
import { writeFrame, type WireBody } from '../wire/frame.ts';
import type { Connection } from './connection.ts';
import { messagesArrived, type PushEvent } from './events.ts';
import type { Switchboard } from './switchboard.ts';

/** Tells people what happened, on every device where they are signed in. */
export class Pusher {
  readonly #switchboard: Switchboard;
  readonly #ids: Ids;
  /** How many pushes went out. */
  sent = 0;

  constructor(switchboard: Switchboard, ids: Ids) {
    this.#switchboard = switchboard;
    this.#ids = ids;
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
   * Tells all devices of many users, but the one on which it happened. The frame is written once, and
   * asks for no acknowledgement: a large room would drown in them.
   */
  toUsers(userIDs: Iterable<string>, event: PushEvent, acting?: Connection): void {
    let frame: Buffer | undefined;
    for (const userID of userIDs) {
      for (const device of this.#switchboard.devicesOf(userID)) {
        if (device === acting) continue;
        frame ??= writeFrame(
          { servcmd: 'im_open_push.msg_push', seq: this.#ids.next() },
          { EventArray: [event] },
        );
        this.sent += 1;
        device.socket.send(frame);
      }
    }
  }

  toDevice(device: Connection, event: PushEvent): void {
    this.#send(device, { EventArray: [event] });
  }

  /** Makes an SDK fetch its unread counts anew. */
  askToSync(device: Connection): void {
    this.#send(device, { Flag: 1, EventArray: [messagesArrived()] });
  }

  #send(device: Connection, body: WireBody): void {
    const number = this.#ids.next();
    this.sent += 1;
    device.socket.send(
      writeFrame(
        { servcmd: 'im_open_push.msg_push', seq: number },
        { NeedAck: 1, SessionData: `push-${String(number)}`, ...body },
      ),
    );
  }
}
