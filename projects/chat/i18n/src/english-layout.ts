import { LayoutWords } from './layout-words';

/** Words of what stands around conversations, in English. */
export const englishLayout: LayoutWords = {
  resizeList: 'Width of the list',
  resizeDetails: 'Width of the details',
  width: (percent) => `${percent} %`,
  backToList: 'Back to conversations',
  backToPane: 'Back to the conversation',
  openWidget: (heading, unread) => (unread > 0 ? `${heading}, ${unread} unread` : heading),
  closeWidget: 'Close',
  liveChat: 'Live chat',
  showLiveChat: 'Show chat',
  hideLiveChat: 'Hide chat',
};
