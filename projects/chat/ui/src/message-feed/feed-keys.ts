/** What a key asks of the messages beyond going from one to the next. */
export type FeedCommand = 'find' | 'back' | 'unread' | 'leave' | 'before' | 'after';

/** What a key press on a message asks for; null if for nothing of this. */
export function toFeedCommand(event: KeyboardEvent): FeedCommand | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (key === 'f' && (ctrlKey || metaKey) && !altKey && !shiftKey) return 'find';
  if (ctrlKey && key === 'Home') return 'before';
  if (ctrlKey && key === 'End') return 'after';
  if (ctrlKey || metaKey || shiftKey) return null;
  if (altKey) return key === 'ArrowLeft' ? 'back' : null;
  if (key === 'Escape') return 'leave';
  return key === 'u' ? 'unread' : null;
}
