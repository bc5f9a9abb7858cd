import { SpeechQueue } from './speech-queue';

describe('SpeechQueue', () => {
  const spoken: string[] = [];
  const queue = new SpeechQueue(
    (text) => spoken.push(text),
    (messages, people) => `${messages} from ${people}`,
  );
  const add = (text: string, sender = 'bob') => queue.add({ text: () => text, sender });

  beforeEach(() => {
    jest.useFakeTimers();
    spoken.length = 0;
    queue.clear();
  });
  afterEach(() => jest.useRealTimers());

  it('speaks at once, then one at a time', () => {
    add('one');
    add('two');
    add('three');
    expect(spoken).toEqual(['one']);
    jest.advanceTimersByTime(2000);
    expect(spoken).toEqual(['one', 'two']);
    jest.advanceTimersByTime(2000);
    expect(spoken).toEqual(['one', 'two', 'three']);
  });

  it('merges four and more that came while it rested', () => {
    for (const [index, sender] of ['bob', 'ada', 'bob', 'bob', 'mei'].entries()) {
      add(`${index}`, sender);
    }
    jest.advanceTimersByTime(2000);
    expect(spoken).toEqual(['0', '4 from 3']);
  });

  it('needs at most six utterances for 200 messages in ten seconds', () => {
    for (let count = 0; count < 200; count++) {
      add(`${count}`);
      jest.advanceTimersByTime(50);
    }
    jest.advanceTimersByTime(60_000);
    expect(spoken.length).toBeLessThanOrEqual(6);
  });

  it('forgets what waits', () => {
    add('one');
    add('two');
    queue.clear();
    jest.advanceTimersByTime(10_000);
    expect(spoken).toEqual(['one']);
  });
});
