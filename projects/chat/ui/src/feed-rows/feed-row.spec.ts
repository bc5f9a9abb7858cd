import { makeMessage, makeMessages } from 'ngx-tencent-chat/testing';
import { FeedGap, listRows } from './feed-row';
import { findRow } from './find-row';

const messages = makeMessages(4, (index) => ({ key: `m${index}` }));
const gapAt = (at: number): FeedGap => ({ key: `gap${at}`, at, loading: false, failure: null });
const keysOf = (...gaps: FeedGap[]) => listRows(messages, gaps).rows.map(({ key }) => key);

describe('listRows', () => {
  it('puts the edge above the messages, and gaps between them', () => {
    expect(keysOf()).toEqual(['edge', 'm0', 'm1', 'm2', 'm3']);
    expect(keysOf(gapAt(1), gapAt(3), gapAt(4))).toEqual(
      ['edge', 'm0', 'gap1', 'm1', 'm2', 'gap3', 'm3', 'gap4'], // prettier-ignore
    );
  });

  it('knows where the gaps are', () => {
    const { rows, gaps } = listRows(messages, [gapAt(1), gapAt(3)]);
    expect(gaps.map((at) => rows[at]?.key)).toEqual(['gap1', 'gap3']);
  });

  it('lists nothing where there are no messages', () => {
    expect(listRows([], [gapAt(0)]).rows).toEqual([]);
  });
});

describe('findRow', () => {
  it.each([
    ['m2', 3],
    ['m2', 0],
    ['m2', Infinity],
    ['m2', -1],
  ])('finds %s from %s', (key, near) => {
    expect(findRow(messages, key, near)).toBe(2);
  });

  it('says that there is none', () => {
    expect(findRow(messages, 'gone', 2)).toBe(-1);
    expect(findRow([], 'gone', 0)).toBe(-1);
    expect(findRow([makeMessage({ key: 'a' })], 'a', 0)).toBe(0);
  });
});
