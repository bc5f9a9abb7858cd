import { OutgoingBody } from 'ngx-tencent-chat/models';
import { isFields, isWords, mayBeWords } from '../plain-data';

/** Something that was ordered, or may be. The fields are those of Tencent's own kits. */
export interface Order {
  readonly title: string;
  readonly description?: string;
  /** As it is to be read: "42,00 €". */
  readonly price?: string;
  /** Where its picture is. */
  readonly imageUrl?: string;
  /** The page of the order. */
  readonly link?: string;
  readonly number?: string;
}

/** The `kind` of messages that are orders. */
export const ORDER = 'order';

const optional = { description: 1_000, price: 40, imageUrl: 4_000, link: 4_000, number: 80 };

/** Whether this is an order that can be shown. */
export function isOrder(data: unknown): data is Order {
  if (!isFields(data) || !isWords(data['title'], 300)) return false;
  return Object.entries(optional).every(([field, atMost]) => mayBeWords(data[field], atMost));
}

/**
 * An order to send.
 *
 * @example
 * messages.send(conversationId, orderBody({ title: 'Teapot', price: '42,00 €', number: 'A-17' }));
 * @param preview What those read whose app knows no orders. Defaults to the title.
 */
export function orderBody(
  order: Order,
  preview = order.title,
): Extract<OutgoingBody, { type: 'custom' }> {
  if (!isOrder(order)) throw new Error('An order needs a title.');
  return { type: 'custom', kind: ORDER, data: order, preview };
}
