import { TestBed } from '@angular/core/testing';

import { EmojiMemory } from './emoji-memory';

const afterReload = () => {
  TestBed.resetTestingModule();
  return TestBed.inject(EmojiMemory);
};

describe('EmojiMemory', () => {
  beforeEach(() => localStorage.clear());

  it('remembers what was used last, the last one first, each once', () => {
    const memory = TestBed.inject(EmojiMemory);
    for (const emoji of ['😀', '🎉', '😀']) memory.use('alice', emoji);
    expect(memory.recent('alice')).toEqual(['😀', '🎉']);
    expect(afterReload().recent('alice')).toEqual(['😀', '🎉']);
  });

  it('keeps people apart', () => {
    const memory = TestBed.inject(EmojiMemory);
    memory.use('alice', '😀');
    memory.setTone('bob', 3);
    expect(memory.recent('bob')).toEqual([]);
    expect([memory.tone('alice'), memory.tone('bob')]).toEqual([0, 3]);
  });

  it('keeps a few dozen', () => {
    const memory = TestBed.inject(EmojiMemory);
    for (let at = 0; at < 100; at++) memory.use('alice', String(at));
    expect(memory.recent('alice')).toHaveLength(32);
    expect(memory.recent('alice')[0]).toBe('99');
  });

  it.each(['', 'null', '7', '{"recent":7}', '{"recent":[1],"tone":"x"}', '{"tone":-4}', '{{'])(
    'is not disturbed by what else is stored: %s',
    (stored) => {
      localStorage.setItem('chat.emoji.alice', stored);
      expect(afterReload().recent('alice')).toEqual([]);
      expect(afterReload().tone('alice')).toBe(0);
    },
  );
});
