import fc from 'fast-check';

import { readOwnData } from '../to-model/own-data';
import { toWireData, withOwnData } from './own-data';

describe('a message key in custom data', () => {
  it('comes back as it went', () => {
    const key = fc.string({ minLength: 1, maxLength: 64, unit: 'binary' });
    fc.assert(fc.property(key, (one) => expect(readKey(toWireData({ key: one }))).toBe(one)));
  });

  it.each<[string, string | undefined]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['another app’s text', 'ngxTencentChat is not JSON'],
    ['another app’s data', '{"their":{"key":"a"}}'],
    ['a list', '["ngxTencentChat"]'],
    ['a number', '{"ngxTencentChat":1}'],
    ['null', '{"ngxTencentChat":null}'],
    ['no key', '{"ngxTencentChat":{}}'],
    ['a key that is no text', '{"ngxTencentChat":{"key":{"toString":"x"}}}'],
    ['an empty key', '{"ngxTencentChat":{"key":""}}'],
    ['a key that is too long', toWireData({ key: 'x'.repeat(65) })],
    ['data nested without end', '{"ngxTencentChat":'.repeat(100_000)],
  ])('is not there in %s', (_, customData) => {
    expect(readKey(customData)).toBeNull();
  });

  it('is found beside another app’s data', () => {
    expect(readKey('{"their":1,"ngxTencentChat":{"key":"a"}}')).toBe('a');
  });

  it('is null or a short text, whatever the custom data is', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.json(),
      fc.jsonValue().map((value) => JSON.stringify({ ngxTencentChat: value })),
      fc.jsonValue().map((value) => JSON.stringify({ ngxTencentChat: { key: value } })),
      fc.jsonValue().map((value) => JSON.stringify({ ['__proto__']: { ngxTencentChat: value } })),
    );
    fc.assert(
      fc.property(hostile, (customData) => {
        const key = readKey(customData);
        expect(key === null || (typeof key === 'string' && key.length <= 64)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what else this library keeps there', () => {
  it('comes back: the album, and the levels as far as a screen tells them apart', () => {
    const levels = [0, 0.123, 1, 7, -1];
    const kept = readOwnData(toWireData({ key: 'key-1', album: 'album-1', levels }));
    expect(kept).toMatchObject({ album: 'album-1', levels: [0, 0.12, 1, 1, 0] });
  });

  it('keeps the loudest of each stretch of a long recording', () => {
    const levels = Array.from({ length: 1_000 }, (_, index) => (index === 500 ? 1 : 0.5));
    const kept = readOwnData(toWireData({ key: 'key-1', levels })).levels;
    expect(kept).toHaveLength(64);
    expect(kept.filter((level) => level === 1)).toHaveLength(1);
  });

  it('is changed without touching what other apps keep', () => {
    const before = JSON.stringify({ their: 1, ngxTencentChat: { key: 'key-1', quiet: 1 } });
    const after: unknown = JSON.parse(withOwnData(before, { quiet: undefined, more: 2 }));
    expect(after).toEqual({ their: 1, ngxTencentChat: { key: 'key-1', more: 2 } });
  });
});

function readKey(customData: string | undefined): string | null {
  return readOwnData(customData).key;
}
