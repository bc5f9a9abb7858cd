import assert from 'node:assert/strict';
import type { Emulator } from '../../index.ts';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, Scene } from '../conformance-case.ts';
import { toldIn } from './group-scenes.ts';

const wish = { sourceTextList: ['one', 'two'], sourceLanguage: 'en', targetLanguage: 'zh' };

/** Translation and speech, where the app has not bought them. */
export const withoutTranslation: ConformanceArea = {
  name: 'translation and speech without plug-ins',
  cases: [
    {
      method: 'translateText',
      kind: 'refusal',
      needsEmulator: true,
      title: 'the emulator translates nothing by itself (60020)',
      play: ({ ana }) => assert.rejects(ana.call('translateText', wish), { code: 60020 }),
    },
    {
      method: 'convertVoiceToText',
      kind: 'refusal',
      needsEmulator: true,
      title: 'the emulator understands nobody by itself (the SDK makes 2118 of it)',
      async play(scene) {
        const message = await sendVoice(scene, 'https://files.example/hello.mp3');
        const asking = scene.ben.call('convertVoiceToText', { message });
        await assert.rejects(asking, { code: 2118 });
      },
    },
    {
      method: 'convertVoiceToText',
      kind: 'refusal',
      by: 'sdk',
      needsEmulator: true,
      title: 'only what is a recording by its name (2119)',
      async play(scene) {
        const message = await sendVoice(scene, 'https://files.example/hello.txt');
        const asking = scene.ben.call('convertVoiceToText', { message });
        await assert.rejects(asking, { code: 2119 });
      },
    },
  ],
};

/** Translation and speech, with plug-ins of a test’s own. */
export const translation: ConformanceArea = {
  name: 'translation and speech',
  emulatorOptions: {
    plugins: {
      translate({ texts, from, to }) {
        const languages = `${from} to ${to}`;
        if (texts.includes('fail')) return Promise.reject(new Error('No dictionary'));
        return Promise.resolve(texts.map((text) => `${text}, ${languages}`));
      },
      recogniseSpeech: ({ url, language }) => Promise.resolve(`${url} in ${language}`),
    },
  },
  cases: [
    {
      method: 'translateText',
      kind: 'success',
      title: 'each text comes back translated, in the same order',
      async play({ ana }) {
        const { data } = await ana.call<{ data: { translatedTextList: string[] } }>(
          'translateText',
          wish,
        );
        assert.deepEqual(data.translatedTextList, ['one, en to zh', 'two, en to zh']);
      },
    },
    {
      method: 'translateText',
      kind: 'refusal',
      title: 'a plug-in that fails (60008)',
      play: ({ ana }) =>
        assert.rejects(ana.call('translateText', { ...wish, sourceTextList: ['fail'] }), {
          code: 60008,
        }),
    },
    {
      method: 'convertVoiceToText',
      kind: 'success',
      title: 'what is said in a recording comes as text',
      async play(scene) {
        const url = 'https://files.example/hello.mp3';
        const message = await sendVoice(scene, url);
        const { data } = await scene.ben.call<{ data: { result: string } }>('convertVoiceToText', {
          message,
          language: 'en-US',
        });
        assert.equal(data.result, `${url} in 16k_en`);
      },
    },
  ],
};

interface Voice {
  readonly ID: string;
  readonly payload: { readonly url?: string };
}

// Without a browser the SDK records and uploads nothing: the app's own server sends the voice of Ana.
async function sendVoice(
  { ana, ben, emulator }: Scene,
  url: string,
): Promise<{ messageID: string }> {
  await askRest(emulator(), 'openim/sendmsg', {
    From_Account: ana.userID,
    To_Account: ben.userID,
    MsgRandom: Math.floor(Math.random() * 2 ** 31),
    MsgBody: [
      {
        MsgType: 'TIMSoundElem',
        MsgContent: { Url: url, UUID: 'voice', Size: 1, Second: 1, Download_Flag: 2 },
      },
    ],
  });
  const arrived = () => voicesOf(ben).find(({ payload }) => payload.url === url);
  await ben.until('the voice arrives', () => arrived() !== undefined);
  return { messageID: arrived()?.ID ?? '' };
}

function voicesOf(user: SdkUser): Voice[] {
  return toldIn<Voice>(user, 'onMessageReceived');
}

async function askRest(emulator: Emulator, command: string, body: object): Promise<void> {
  const identifier = 'administrator';
  const query = new URLSearchParams({
    sdkappid: String(emulator.sdkAppId),
    identifier,
    usersig: emulator.credential(identifier).userSig,
    random: '1',
    contenttype: 'json',
  });
  const response = await fetch(`${emulator.httpUrl}/v4/${command}?${String(query)}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { ErrorCode: number; ErrorInfo: string };
  assert.equal(answer.ErrorCode, 0, answer.ErrorInfo);
}
