import fc from 'fast-check';
import { Quote } from 'ngx-tencent-chat/models';

import { toWireData } from '../to-wire/own-data';
import { toWireQuote } from '../to-wire/quote';
import { toQuote } from './quote';

const id = '144115198244471703-1700000000-117884139';
const reply = (told: object) => JSON.stringify({ messageReply: { messageID: id, ...told } });

describe('toQuote', () => {
  it('reads what Tencent’s kits write', () => {
    const told = {
      messageAbstract: 'Hello',
      messageSender: 'Bob',
      messageType: 1,
      messageTime: 1_800_000_000,
      messageSequence: 7,
      version: 1,
    };
    expect(toQuote(reply(told))).toEqual<Quote>({
      place: { id, sentAt: 1_800_000_000_000, sequence: 7 },
      sender: 'Bob',
      text: 'Hello',
    });
  });

  it.each<[string, object, object]>([
    ['takes the time from the id where nobody says it', {}, { sentAt: 1_700_000_000_000 }],
    ['does not know the time where the id does not say it', { messageID: 'x' }, { sentAt: 0 }],
    ['reads numbers that are text', { messageSequence: '7' }, { sequence: 7 }],
    ['does not believe numbers that are none', { messageSequence: -1 }, { sequence: 0 }],
  ])('%s', (_, told, place) => {
    expect(toQuote(reply(told))?.place).toMatchObject(place);
  });

  it('shows neither long texts nor names that turn the direction', () => {
    const quote = toQuote(
      reply({ messageAbstract: 'x'.repeat(9_999), messageSender: '\u202eBob' }),
    );
    expect(quote).toMatchObject({ sender: 'Bob' });
    expect(quote?.text).toHaveLength(200);
  });

  it('comes back as it went, beside the key', () => {
    const place = { id, sentAt: 1_800_000_000_000, sequence: 7 };
    const quote = { place, sender: 'Bob', text: 'Hello' };
    expect(toQuote(toWireData({ key: 'key-1' }, toWireQuote(quote)))).toEqual(quote);
  });

  it('is a quote or nothing, whatever the custom data is', () => {
    const value = fc.jsonValue();
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      value.map((one) => JSON.stringify({ messageReply: one })),
      fc
        .record({ messageID: value, messageAbstract: value, messageSender: value })
        .map((one) => JSON.stringify({ messageReply: one })),
      fc.record({ messageTime: value, messageSequence: value }).map(reply),
      value.map((one) => JSON.stringify({ ['__proto__']: { messageReply: one } })),
    );
    fc.assert(
      fc.property(hostile, (customData) => {
        const quote = toQuote(customData);
        if (!quote) return;
        expect(typeof quote.place.id).toBe('string');
        expect(quote.place.sentAt >= 0 && Number.isSafeInteger(quote.place.sentAt)).toBe(true);
        expect(quote.place.sequence >= 0 && Number.isSafeInteger(quote.place.sequence)).toBe(true);
        expect(typeof quote.text + typeof quote.sender).toBe('stringstring');
      }),
      { numRuns: 2_000 },
    );
  });
});
