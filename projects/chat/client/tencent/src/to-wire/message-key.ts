/**
 * The client-made key travels in the message's custom data, which the service keeps untouched and
 * gives back in every history page and event. So a row has the same key after a reload, on another
 * device, and when the answer to a send was lost. Other apps may keep data of theirs beside it.
 */
const property = 'ngxTencentChat';

/** Custom data that carries a key. */
export function toWireKey(key: string): string {
  return JSON.stringify({ [property]: { key } });
}

/** The key in a message's custom data; null where there is none, or anything else. */
export function readKey(customData: string | undefined): string | null {
  if (!customData?.includes(property)) return null;
  try {
    const data = JSON.parse(customData) as Record<string, { key?: unknown } | undefined> | null;
    const key = data?.[property]?.key;
    return typeof key === 'string' && key.length > 0 && key.length <= 64 ? key : null;
  } catch {
    // Another app may keep data here that is not JSON. It has no key for us.
    return null;
  }
}
