import { TestBed } from '@angular/core/testing';
import { Voice, VoicePlayer } from './voice-player';

const one: Voice = { key: 'one', url: 'https://example.com/1', duration: 7 };
const two: Voice = { key: 'two', url: 'https://example.com/2', duration: 9 };

describe('VoicePlayer', () => {
  let create: jest.SpyInstance<unknown>;
  const made = () =>
    create.mock.results
      .map(({ value }) => value as unknown)
      .find((one) => one instanceof HTMLAudioElement);
  const audio = () => made() ?? new Audio();
  const tell = (event: string) => audio().dispatchEvent(new Event(event));

  function makePlayer(): VoicePlayer {
    create = jest.spyOn(document, 'createElement');
    return TestBed.inject(VoicePlayer);
  }

  beforeEach(() => {
    const media = HTMLMediaElement.prototype;
    jest.spyOn(media, 'play').mockImplementation(function (this: HTMLMediaElement) {
      this.dispatchEvent(new Event('play'));
      return Promise.resolve();
    });
    jest.spyOn(media, 'pause').mockImplementation(function (this: HTMLMediaElement) {
      this.dispatchEvent(new Event('pause'));
    });
  });

  afterEach(() => {
    // It stops what plays.
    TestBed.resetTestingModule();
    jest.restoreAllMocks();
  });

  it('plays one at a time, and stops it', () => {
    const player = makePlayer();
    player.toggle(one);
    expect([player.voice(), player.playing()]).toEqual([one, true]);
    player.toggle(two);
    expect([player.voice(), player.playing(), audio().src]).toEqual([two, true, two.url]);
    player.toggle(two);
    expect(player.playing()).toBe(false);
  });

  it('goes to a place, and faster, and as slow as before again', () => {
    const player = makePlayer();
    player.seek(one, 3);
    expect([player.position(), audio().currentTime, player.playing()]).toEqual([3, 3, false]);
    const rates = [1, 2, 3].map(() => {
      player.changeRate();
      return [player.rate(), audio().playbackRate];
    });
    expect(rates).toEqual([[1.5, 1.5], [2, 2], [1, 1]]); // prettier-ignore
  });

  it('goes on with the next one below, leaving out what cannot be played', () => {
    const player = makePlayer();
    const elements = [0, 1, 2].map(() => document.body.appendChild(document.createElement('i')));
    const voices = [one, null, two];
    // In no order: rows come and go.
    for (const at of [2, 0, 1]) player.join({ element: elements[at]!, voice: () => voices[at]! });
    player.toggle(one);
    tell('ended');
    expect([player.voice(), player.playing()]).toEqual([two, true]);
    tell('ended');
    expect(player.playing()).toBe(false);
  });

  it('tells what could not be had, and goes on where it was with a new address', () => {
    const player = makePlayer();
    player.seek(one, 5);
    player.toggle(one);
    tell('error');
    expect([player.failed(), player.playing()]).toEqual([one, false]);
    player.toggle({ ...one, url: 'https://example.com/new' });
    expect([player.failed(), player.position(), player.playing()]).toEqual([null, 5, true]);
  });
});
