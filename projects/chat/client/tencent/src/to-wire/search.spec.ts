import { MessageQuery } from 'ngx-tencent-chat/client';

import { toWireSearch } from './search';

const now = 1_800_000_000_000;
const anything: MessageQuery = {
  text: '',
  conversationId: null,
  senders: [],
  types: [],
  from: null,
  until: null,
};

describe('toWireSearch', () => {
  it.each<[string, Partial<MessageQuery>, object]>([
    [
      'words, all of them',
      { text: '  two\twords ' },
      { keywordList: ['two', 'words'], keywordListMatchType: 'and' },
    ],
    [
      'more words than the service takes, the last ones as they stand',
      { text: 'a b c d e f' },
      { keywordList: ['a', 'b', 'c', 'd', 'e f'], keywordListMatchType: 'and' },
    ],
    [
      'people, in a conversation',
      { senders: ['bob'], conversationId: 'direct:bob' },
      { senderUserIDList: ['bob'], conversationID: 'C2Cbob' },
    ],
    [
      'types, each once',
      { types: ['image', 'text', 'link', 'merged'] },
      { messageTypeList: ['TIMImageElem', 'TIMTextElem', 'TIMRelayElem'] },
    ],
    [
      'links, by the words they begin with',
      { types: ['link'] },
      {
        messageTypeList: ['TIMTextElem'],
        keywordList: ['http', 'https', 'www'],
        keywordListMatchType: 'or',
      },
    ],
    [
      'links with a word',
      { types: ['link'], text: 'zebra' },
      {
        messageTypeList: ['TIMTextElem'],
        keywordList: ['zebra'],
        keywordListMatchType: 'and',
      },
    ],
    [
      'a time that begins',
      { text: 'a', from: now - 90_500 },
      { keywordList: ['a'], keywordListMatchType: 'and', timePeriod: 91 },
    ],
    [
      'a time that begins and ends, to the whole second around it',
      { text: 'a', from: 1_000_500, until: 2_000_500 },
      { keywordList: ['a'], keywordListMatchType: 'and', timePosition: 2_001, timePeriod: 1_001 },
    ],
  ])('looks for %s', (_, query, options) => {
    expect(toWireSearch({ ...anything, ...query }, null, now)).toEqual({ ...options, count: 20 });
  });

  it('names all types where nothing else is asked for, and goes on at a cursor', () => {
    const options = toWireSearch({ ...anything, conversationId: 'group:team' }, 'next', now);
    expect(options).toMatchObject({ conversationID: 'GROUPteam', cursor: 'next' });
    expect(options.messageTypeList).toHaveLength(8);
  });
});
