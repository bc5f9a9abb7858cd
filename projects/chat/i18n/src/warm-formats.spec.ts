import { TestBed } from '@angular/core/testing';

import { formatBadge, formatWhen } from './public-api';
import { CHAT_INTL, provideChatIntl } from './provide-chat-intl';

describe('warmFormats', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    jest.restoreAllMocks();
  });

  it('makes the formats of rows as soon as the page has nothing to do, and not before', () => {
    const idle: (() => void)[] = [];
    Object.assign(globalThis, { requestIdleCallback: (run: () => void) => idle.push(run) });
    const numbers = jest.spyOn(Intl, 'NumberFormat');
    const dates = jest.spyOn(Intl, 'DateTimeFormat');
    TestBed.configureTestingModule({ providers: [provideChatIntl({ locale: 'mt' })] });
    const intl = TestBed.inject(CHAT_INTL);
    expect(numbers).not.toHaveBeenCalled();
    idle.forEach((run) => run());
    const made = numbers.mock.calls.length + dates.mock.calls.length;
    expect(made).toBeGreaterThan(0);

    formatBadge(intl, 7);
    formatWhen(intl, Date.now() - 5 * 60_000, Date.now());
    expect(numbers.mock.calls.length + dates.mock.calls.length).toBe(made);
  });

  it('does without idle moments: not every browser tells', () => {
    TestBed.configureTestingModule({ providers: [provideChatIntl({ locale: 'mt' })] });
    expect(TestBed.inject(CHAT_INTL).locale).toBe('mt');
  });
});
