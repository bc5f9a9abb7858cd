const WORDS = (
  'the tiles arrive on Thursday and grout is a little greener than it was in sample we saw ' +
  'kitchen window faces north so light stays soft until late afternoon when sun comes round ' +
  'please bring your own cups because ours are still packed somewhere under paint blankets ' +
  'train leaves at seven from platform nine which means breakfast has to happen before six'
).split(' ');
const CJK = '周末一起去看展览吧票已经买好了地铁站出口见不要迟到带上雨伞天气预报说会下雨'.match(
  /.{2,5}/gu,
)!;
const EMOJI = ['🎉', '😀', '👍🏽', '☕', '🧑‍🍳', '🇩🇪', '❤️', '🌧️'];
const LINKS = [
  'https://example.com/plans/kitchen',
  'https://example.org/tickets?day=sat&row=7',
  'https://example.net/a/rather/long/path/to/one/picture.html#comments',
];

const SHORTEST = 3;
const LONGEST = 100;

/** What a sampled text is made with: numbers from 0 to 1, the same ones for the same message. */
export type Random = () => number;

/** A text of 3 to 100 words: some with an emoji, a link or Chinese in it. */
export function makeSampleText(random: Random): string {
  const count = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const words = random() < 0.1 ? CJK : WORDS;
  const text = Array.from({ length: count }, () => pick(words, random));
  if (random() < 0.15) text[Math.floor(random() * count)] = pick(EMOJI, random);
  if (random() < 0.08) text[Math.floor(random() * count)] = pick(LINKS, random);
  return text.join(' ');
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)]!;
}

/** Random numbers that are always the same for the same seed and message (mulberry32). */
export function randomOf(seed: number, number: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
