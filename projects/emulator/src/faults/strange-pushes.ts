import { writeFrame } from '../wire/frame.ts';

/** Tells an SDK to leave a command alone for some seconds. */
export function overloadNotice(command: string, seconds: number): Uint8Array {
  return writeFrame(
    { servcmd: 'OverLoadPush.notify2', seq: 1 },
    { OverLoadServCmd: command, DelaySecs: seconds },
  );
}

/** Tells an SDK of something that it has no idea of. */
export function unknownEvent(): Uint8Array {
  return writeFrame(
    { servcmd: 'im_open_push.msg_push', seq: 1 },
    { EventArray: [{ Event: 99, EmulatorFutureNotify: [{ What: 'nobody knows' }] }] },
  );
}
