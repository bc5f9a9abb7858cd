import { readCustomData } from '../to-model/custom-data';

/**
 * The client-made key travels in the message's custom data, which the service keeps untouched and
 * gives back in every history page and event. So a row has the same key after a reload, on another
 * device, and when the answer to a send was lost. Other apps may keep data of theirs beside it.
 */
const property = 'ngxTencentChat';

/**
 * Custom data that carries a key.
 * @param beside What else it carries, by the names that its readers know.
 */
export function toWireKey(key: string, beside: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ [property]: { key }, ...beside });
}

/** The key in a message's custom data; null where there is none, or anything else. */
export function readKey(customData: string | undefined): string | null {
  const key = readCustomData(customData, property)?.['key'];
  return typeof key === 'string' && key.length > 0 && key.length <= 64 ? key : null;
}
