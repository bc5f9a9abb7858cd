/** How long the service lets texts of a group be, in bytes. */
export const longest = { name: 30, introduction: 240, announcement: 300 } as const;

/** Whether a text is too long. A letter beyond ASCII takes two bytes or more. */
export function isTooLong(text: string, most: number): boolean {
  return new TextEncoder().encode(text).length > most;
}
