import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Plugins } from '../../plugins.ts';
import { ChatLab } from '../../testing/chat-lab.ts';

const translation = {
  servcmd: 'im_open_translate.ws_batch_trans_text',
  body: { SourceText: ['one', 'two'], Source: 'en', Target: 'de' },
};
const speech = {
  servcmd: 'im_open_speech.ws_sentence_recognition',
  body: { BytesUrl: 'https://files.example/hello.mp3', BytesEngServiceType: '16k_en' },
};

/** Asks with these plug-ins. */
function ask({ servcmd, body }: typeof translation | typeof speech, plugins: Plugins = {}) {
  return new ChatLab(['alice'], {}, plugins).enter('alice').askLater(servcmd, body);
}

/** A plug-in that was written without types. */
const untyped = (answer: unknown) => (() => Promise.resolve(answer)) as () => Promise<never>;

describe('what the emulator cannot do by itself', () => {
  it('is refused, and the refusal says which plug-in is missing', async () => {
    for (const [wish, name] of [
      [translation, 'translate'],
      [speech, 'recogniseSpeech'],
    ] as const) {
      const answer = await ask(wish);
      assert.equal(answer.ErrorCode, 60020);
      assert(answer.ErrorInfo.includes(`plugins: { ${name} }`));
    }
  });

  it('carries the refusal where the SDK looks for it', async () => {
    const { ErrorCode, ErrorInfo, CmdErrorCode } = await ask(translation);
    assert.deepEqual(CmdErrorCode, { ErrorCode, ErrorInfo });
  });

  it('is done by a plug-in, which is told all of the wish', async () => {
    const translated = await ask(translation, {
      translate: ({ texts, from, to }) =>
        Promise.resolve(texts.map((text) => `${text} ${from} ${to}`)),
    });
    assert.deepEqual(translated['TargetText'], ['one en de', 'two en de']);
    assert.deepEqual(translated['CmdErrorCode'], { ErrorCode: 0, ErrorInfo: '' });
    const recognised = await ask(speech, {
      recogniseSpeech: ({ url, language }) => Promise.resolve(`${url} ${language}`),
    });
    assert.equal(recognised['BytesResult'], 'https://files.example/hello.mp3 16k_en');
  });

  const failures: Readonly<Record<string, Plugins['translate']>> = {
    'that rejects': () => Promise.reject(new Error('No dictionary')),
    'that throws at once': () => {
      throw new Error('No dictionary');
    },
    'with too few texts': () => Promise.resolve(['eins']),
    'with what is no text': untyped(['eins', 2]),
    'with no list': untyped('eins zwei'),
  };
  for (const [what, translate] of Object.entries(failures)) {
    it(`refuses a plug-in ${what}: 60008`, async () => {
      assert.equal((await ask(translation, { translate })).ErrorCode, 60008);
    });
  }

  it('refuses a recording that was heard as no text: 60008', async () => {
    const answer = await ask(speech, { recogniseSpeech: untyped(undefined) });
    assert.equal(answer.ErrorCode, 60008);
  });

  const malformed = [
    { ...translation, body: { ...translation.body, SourceText: [] } },
    { ...translation, body: { ...translation.body, SourceText: 'one' } },
    { ...translation, body: { ...translation.body, Target: '' } },
    { ...speech, body: { ...speech.body, BytesUrl: '' } },
  ];
  for (const { servcmd, body } of malformed) {
    it(`refuses ${JSON.stringify(body)}: 20001`, () => {
      const alice = new ChatLab(['alice']).enter('alice');
      assert.equal(alice.ask(servcmd, body).ErrorCode, 20001);
    });
  }
});
