import { Seen } from 'ngx-tencent-chat/models';

import { englishIntl } from './english-intl';
import { formatSeen } from './format-seen';

const now = Date.UTC(2026, 10, 22, 14, 32);

describe('formatSeen', () => {
  it.each<[Seen, string]>([
    [{ when: 'now' }, 'Online'],
    [{ when: 'away' }, 'Offline'],
    [{ when: 'at', at: now - 5 * 60_000 }, 'Last seen 5 min. ago'],
    [{ when: 'recently' }, 'Last seen recently'],
    [{ when: 'unknown' }, ''],
  ])('says %j', (seen, words) => {
    const intl = { ...englishIntl, locale: 'en', timeZone: 'UTC' };
    expect(formatSeen(intl, seen, now)).toBe(words);
  });
});
