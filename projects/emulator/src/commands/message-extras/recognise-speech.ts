import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { askPlugin } from './ask-plugin.ts';

/** Writes down what is said in a recording, if there is a plug-in for it. */
export const recogniseSpeech = defineCommand({
  name: 'im_open_speech.ws_sentence_recognition',
  request: v.object({
    BytesUrl: v.pipe(v.string(), v.nonEmpty()),
    BytesEngServiceType: v.optional(v.string(), ''),
  }),
  whenInvalid: 'invalidMessageRequest',
  run: (_store, { BytesUrl, BytesEngServiceType }, { plugins }) =>
    askPlugin(
      plugins,
      'recogniseSpeech',
      (recognise) => recognise({ url: BytesUrl, language: BytesEngServiceType }),
      // Plug-ins may be written without types.
      (text: unknown) => (typeof text === 'string' ? { BytesResult: text } : undefined),
    ),
});
