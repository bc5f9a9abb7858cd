import { englishIntl } from 'ngx-tencent-chat/i18n';
import { makeConversation } from 'ngx-tencent-chat/testing';
import { RowAside, toAsideView } from './row-aside';

const direct = makeConversation();
const group = makeConversation({ id: 'group:team' });
const nothing: RowAside = { draft: '', files: 0, typing: [] };

function wordsOf(aside: Partial<RowAside>, conversation = direct): string | null {
  const view = toAsideView({ ...nothing, ...aside }, conversation, englishIntl);
  return view && [view.sign, view.text].filter(Boolean).join(' ');
}

describe('toAsideView', () => {
  it('says that the other one is writing', () => {
    expect(wordsOf({ typing: ['Bob'], draft: 'Hi' })).toBe('typing…');
  });

  it('says who is writing in a group', () => {
    expect(wordsOf({ typing: ['Bob'] }, group)).toContain('Bob');
  });

  it.each([
    [{ draft: 'See you' }, 'Draft: See you'],
    [{ draft: ' \n ', files: 1 }, 'Draft: 1 file'],
    [{ draft: '', files: 3 }, 'Draft: 3 files'],
    [{ draft: 'See', files: 3 }, 'Draft: See'],
  ])('shows what has not been sent: %j', (aside, words) => {
    expect(wordsOf(aside)).toBe(words);
  });

  it('shows nothing of nothing', () => {
    expect(wordsOf({})).toBeNull();
    expect(wordsOf({ draft: '  ' })).toBeNull();
    expect(toAsideView(null, direct, englishIntl)).toBeNull();
  });
});
