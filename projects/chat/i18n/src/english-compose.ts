import { ComposeWords } from './compose-words';

/** Words of writing, in English. */
export const englishCompose: ComposeWords = {
  attach: 'Attach files',
};
