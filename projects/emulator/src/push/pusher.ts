import type { Ids } from '../ids.ts';
import { writeFrame } from '../wire/frame.ts';
import type { Connection } from './connection.ts';
import type { PushEvent } from './events.ts';
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

  /** Tells all devices of a user but the one on which it happened. */
  toOtherDevices(userID: string, acting: Connection, event: PushEvent): void {
    for (const device of this.#switchboard.devicesOf(userID)) {
      if (device !== acting) this.toDevice(device, event);
    }
  }

  toDevice(device: Connection, event: PushEvent): void {
    const number = this.#ids.next();
    this.sent += 1;
    device.socket.send(
      writeFrame(
        { servcmd: 'im_open_push.msg_push', seq: number },
        { NeedAck: 1, SessionData: `push-${String(number)}`, EventArray: [event] },
      ),
    );
  }

  /** Makes an SDK sign in again in silence and fetch everything anew. */
  askToSignInAgain(device: Connection): void {
    this.sent += 1;
    device.socket.send(writeFrame({ servcmd: 'StatSvc.KickOther', seq: this.#ids.next() }, {}));
  }
}
