/**
 * Brings what not every message has, while the page has nothing to do: a row that is scrolled into view
 * then has it at once.
 */
export function preloadParts(): void {
  if (!('requestIdleCallback' in globalThis)) return;
  requestIdleCallback(() => {
    const parts = [
      import('../message-image/message-image'),
      import('../message-quote/message-quote'),
      import('../message-reactions/message-reactions'),
    ];
    // Whoever needs one asks for it again.
    for (const part of parts) part.catch(() => undefined);
  });
}
