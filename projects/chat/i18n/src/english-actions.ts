import { ActionWords } from './action-words';

/** Words of what can be done with messages, in English. */
export const englishActions: ActionWords = {
  menu: 'Actions',
};
