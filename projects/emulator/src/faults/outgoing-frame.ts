import type { WireBody } from '../wire/frame.ts';
import type { Occasion } from './fault-plan.ts';

/** A frame on its way to an SDK, and what it is. */
export interface OutgoingFrame {
  readonly bytes: Uint8Array;
  readonly kind: 'reply' | 'event';
  readonly servcmd: string;
  readonly body: WireBody;
}

/** Reads a frame that the emulator itself wrote. */
export function readOutgoing(bytes: Uint8Array): OutgoingFrame {
  const { head, body } = JSON.parse(Buffer.from(bytes).toString()) as {
    head: { servcmd: string };
    body: WireBody;
  };
  const kind = isPush(head.servcmd) ? 'event' : 'reply';
  return { bytes, kind, servcmd: head.servcmd, body };
}

/** What a frame is to the faults. */
export function occasionOf(frame: OutgoingFrame, userID: string | undefined): Occasion {
  return frame.kind === 'reply'
    ? { userID, command: frame.servcmd }
    : { userID, hasField: (name) => hasField(frame.body, name) };
}

/** A frame that breaks off in its middle. */
export function truncate(bytes: Uint8Array): Uint8Array {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** A frame that is whole, but no JSON: there is a brace too much. */
export function spoil(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([bytes, Buffer.from('}')]);
}

/** A type of element that no SDK knows. */
const FUTURE_ELEMENT = 'TIMEmulatorFutureElem';

/** The frame with messages of a type that no SDK knows. Nothing if there is no message in it. */
export function withUnknownMessages(bytes: Uint8Array): Uint8Array | undefined {
  let count = 0;
  const change = (key: string, value: unknown): unknown => {
    if (key !== 'MsgBody' || !Array.isArray(value)) return value;
    count += 1;
    return value.map(() => ({ MsgType: FUTURE_ELEMENT, MsgContent: { Data: '' } }));
  };
  const text = JSON.stringify(JSON.parse(Buffer.from(bytes).toString(), change));
  return count > 0 ? Buffer.from(text) : undefined;
}

// These services only push: nobody sends a request to them.
function isPush(servcmd: string): boolean {
  return (
    servcmd.startsWith('im_open_push.') ||
    servcmd.startsWith('OverLoadPush.') ||
    servcmd.startsWith('StatSvc.') ||
    servcmd.startsWith('im_sdk_config_mgr.push_')
  );
}

function hasField(value: unknown, name: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!Array.isArray(value) && Object.hasOwn(value, name)) return true;
  return Object.values(value).some((inner) => hasField(inner, name));
}
