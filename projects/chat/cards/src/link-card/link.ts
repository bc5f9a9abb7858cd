import { OutgoingBody } from 'ngx-tencent-chat/models';
import { isFields, isWords, mayBeWords } from '../plain-data';

/** A page of the web, with a word about it. The fields are those of Tencent's own kits. */
export interface Link {
  readonly text: string;
  readonly link: string;
  readonly description?: string;
  /** Where a picture of it is. */
  readonly imageUrl?: string;
}

/** The `kind` of messages that are links. */
export const LINK = 'text_link';

const optional = { description: 1_000, imageUrl: 4_000 };

/** Whether this is a link that can be shown. */
export function isLink(data: unknown): data is Link {
  if (!isFields(data) || !isWords(data['text'], 1_000) || !isWords(data['link'], 4_000))
    return false;
  return Object.entries(optional).every(([field, atMost]) => mayBeWords(data[field], atMost));
}

/**
 * A link to send.
 *
 * @example
 * messages.send(conversationId, linkBody({ text: 'The map', link: 'https://map.example' }));
 * @param preview What those read whose app knows no links. Defaults to its text.
 */
export function linkBody(
  link: Link,
  preview = link.text,
): Extract<OutgoingBody, { type: 'custom' }> {
  if (!isLink(link)) throw new Error('A link needs a text and an address.');
  return { type: 'custom', kind: LINK, data: link, preview };
}
