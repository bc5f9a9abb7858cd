import { LayoutWords } from './layout-words';

/** Words of what stands around conversations, in English. */
export const englishLayout: LayoutWords = {
  resizeList: 'Width of the list',
  resizeDetails: 'Width of the details',
  width: (percent) => `${percent} %`,
  backToList: 'Back to conversations',
  backToPane: 'Back to the conversation',
  closeDetails: 'Close',
};
