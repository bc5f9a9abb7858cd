import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCommandLine, usage } from './command-line.ts';

describe('the command line', () => {
  const read = (text: string, env = {}) => readCommandLine(text.split(' ').filter(Boolean), env);

  it('starts on the usual port when nothing else is said', () => {
    assert.partialDeepStrictEqual(read(''), { command: 'start', settings: { port: 9801 } });
    assert.partialDeepStrictEqual(read('start', { EMULATOR_PORT: '9000' }), {
      settings: { port: 9000 },
    });
  });

  it('hands everything on that is said', () => {
    const line = 'start --port 1 --seed long --data d.db --faults f.json --import i.json';
    assert.partialDeepStrictEqual(read(`${line} --export-on-exit e.json --log frames`), {
      command: 'start',
      settings: {
        port: 1,
        seed: 'long',
        data: 'd.db',
        faults: 'f.json',
        import: 'i.json',
        exportOnExit: 'e.json',
        log: 'frames',
      },
    });
  });

  it('leaves what stands after the dashes to the command', () => {
    assert.partialDeepStrictEqual(read('exec --seed empty -- npm test -- --port 5'), {
      command: 'exec',
      settings: { port: 0, seed: 'empty' },
      run: ['npm', 'test', '--', '--port', '5'],
    });
  });

  it('explains itself', () => {
    assert.deepEqual(read('start --help'), { command: 'help' });
    for (const option of ['--port', '--seed', '--data', '--faults', 'exec']) {
      assert.match(usage, new RegExp(option));
    }
  });

  const wrong = [
    ['begin', /no command "begin"/],
    ['start now', /What is "now"/],
    ['--colour red', /--colour/],
    ['--port high', /0 to 65535/],
    ['--port 70000', /0 to 65535/],
    ['--log all', /commands or frames/],
    ['exec', /needs a command/],
    ['exec --', /needs a command/],
    ['start -- npm test', /Use exec/],
  ] as const;
  for (const [line, text] of wrong) {
    it(`refuses "${line}" and says what is wrong`, () => {
      assert.throws(() => read(line), text);
    });
  }
});
