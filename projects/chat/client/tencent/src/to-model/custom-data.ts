/** What apps put into a message's custom data: an object of anybody's making, or nothing. */
export function readCustomData(
  customData: string | undefined,
  property: string,
): Readonly<Record<string, unknown>> | null {
  if (!customData?.includes(property)) return null;
  try {
    const data: unknown = JSON.parse(customData);
    const found = isRecord(data) && Object.hasOwn(data, property) ? data[property] : null;
    return isRecord(found) ? found : null;
  } catch {
    // Another app may keep data here that is not JSON. There is nothing in it for us.
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
