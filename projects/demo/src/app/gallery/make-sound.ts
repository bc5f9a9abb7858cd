const RATE = 8_000;

/** A few seconds of a humming tone that rises and falls, as a WAV file: sound for the gallery without files. */
export function makeSound(seconds: number): string {
  const samples = RATE * seconds;
  const view = new DataView(new ArrayBuffer(44 + samples));
  const text = (at: number, word: string) => {
    for (let index = 0; index < word.length; index++) {
      view.setUint8(at + index, word.charCodeAt(index));
    }
  };
  text(0, 'RIFF');
  view.setUint32(4, 36 + samples, true);
  text(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  text(36, 'data');
  view.setUint32(40, samples, true);
  for (let at = 0; at < samples; at++) view.setUint8(44 + at, 128 + 40 * toneAt(at / RATE));
  return URL.createObjectURL(new Blob([view], { type: 'audio/wav' }));
}

/** How loud a voice of so many moments is, from its beginning to its end. */
export function makeLevels(count: number, seed: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => {
    const breath = Math.abs(Math.sin(at / 4.1 + seed));
    const word = Math.abs(Math.sin(at * 1.7 + seed * 3));
    return Math.min(1, 0.08 + breath * word * 0.95);
  });
}

function toneAt(second: number): number {
  return Math.sin(second * 2 * Math.PI * (180 + 40 * Math.sin(second * 3))) * Math.sin(second * 5);
}
