import { ContentHost } from '../message-types/content-host';

/**
 * How much of a message's file has gone up, from 0 to 1; null where nothing is on its way. What waits for
 * its next try begins anew.
 */
export function uploadPart({ message, progress }: ContentHost): number | null {
  const { status } = message();
  if (status === 'waiting') return progress() ?? 0;
  return status === 'sending' ? progress() : null;
}
