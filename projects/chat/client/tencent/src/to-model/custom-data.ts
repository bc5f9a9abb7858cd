import { Told, parsedRecord } from './told';

/** What apps put into a message's custom data: an object of anybody's making, or nothing. */
export function readCustomData(customData: string | undefined, property: string): Told | null {
  if (!customData?.includes(property)) return null;
  const data = parsedRecord(customData);
  const found = data && Object.hasOwn(data, property) ? data[property] : null;
  return typeof found === 'object' && found !== null ? (found as Told) : null;
}
