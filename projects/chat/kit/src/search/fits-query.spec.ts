import { MessageQuery } from 'ngx-tencent-chat/client';
import { SAMPLE_NOW, makeFile, makeImage, makeMessage, makeNotice } from 'ngx-tencent-chat/testing';

import { fitsQuery, isQuery } from './fits-query';

const all: MessageQuery = {
  text: '',
  conversationId: null,
  senders: [],
  types: [],
  from: null,
  until: null,
};

describe('fitsQuery', () => {
  const text = makeMessage({ text: 'see https://example.com', sentAt: SAMPLE_NOW });

  it.each([
    ['anything', text, {}, true],
    ['its sender', text, { senders: ['bob', 'carol'] }, true],
    ['another sender', text, { senders: ['carol'] }, false],
    ['its time', text, { from: SAMPLE_NOW, until: SAMPLE_NOW + 1 }, true],
    ['a later time', text, { from: SAMPLE_NOW + 1 }, false],
    ['an earlier time', text, { until: SAMPLE_NOW }, false],
    ['links', text, { types: ['link'] }, true],
    ['links, without one', makeMessage({ text: 'no' }), { types: ['link'] }, false],
    ['pictures', makeMessage({ body: makeImage() }), { types: ['video', 'image'] }, true],
    ['pictures, being a file', makeMessage({ body: makeFile() }), { types: ['image'] }, false],
    ['anything, being a notice', makeMessage({ body: makeNotice() }), {}, false],
    ['anything, taken back', makeMessage({ recalled: true }), {}, false],
  ] as const)('asked for %s', (_, message, query, fits) => {
    expect(fitsQuery(message, { ...all, ...query })).toBe(fits);
  });

  it.each([
    [{}, false],
    [{ text: '  ' }, false],
    [{ from: 1 }, false],
    [{ text: 'a' }, true],
    [{ senders: ['bob'] }, true],
    [{ types: ['file'] }, true],
  ] as const)('%j is a question: %s', (query, is) => {
    expect(isQuery({ ...all, ...query })).toBe(is);
  });
});
