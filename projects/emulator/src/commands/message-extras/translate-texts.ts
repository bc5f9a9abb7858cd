import * as v from 'valibot';
import { defineCommand } from '../command.ts';
import { askPlugin } from './ask-plugin.ts';

/** Translates texts, if there is a plug-in for it. */
export const translateTexts = defineCommand({
  name: 'im_open_translate.ws_batch_trans_text',
  request: v.object({
    SourceText: v.pipe(v.array(v.string()), v.nonEmpty(), v.maxLength(100)),
    Source: v.optional(v.string(), 'auto'),
    Target: v.pipe(v.string(), v.nonEmpty()),
  }),
  whenInvalid: 'invalidMessageRequest',
  run: (_store, { SourceText, Source, Target }, { plugins }) =>
    askPlugin(
      plugins,
      'translate',
      (translate) => translate({ texts: SourceText, from: Source, to: Target }),
      (texts) => (isTextFor(texts, SourceText) ? { TargetText: texts } : undefined),
    ),
});

// Plug-ins may be written without types.
function isTextFor(texts: unknown, sources: readonly string[]): boolean {
  return (
    Array.isArray(texts) &&
    texts.length === sources.length &&
    texts.every((text) => typeof text === 'string')
  );
}
