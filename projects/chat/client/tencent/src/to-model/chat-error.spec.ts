import { ChatError, ChatErrorCode } from 'ngx-tencent-chat/client';

import { toChatError } from './chat-error';

describe('toChatError', () => {
  it.each<[number, ChatErrorCode, boolean]>([
    [2024, 'not-signed-in', true],
    [2801, 'network', true],
    [2805, 'network', true],
    [2996, 'too-fast', true],
    [60022, 'too-fast', true],
    [3002, 'kicked-out', false],
    [3003, 'kicked-out', false],
    [3004, 'credential-expired', true],
    [3006, 'kicked-out', false],
    [70001, 'credential-expired', true],
    [20002, 'credential-expired', true],
    [70003, 'credential-refused', false],
    [20003, 'not-found', false],
    [20007, 'not-allowed', false],
    [10007, 'not-allowed', false],
    [10010, 'not-found', false],
    [10017, 'not-allowed', false],
    [10023, 'too-fast', true],
    [80001, 'not-allowed', false],
    [80002, 'too-long', false],
    [99999, 'refused', false],
  ])('says what %i means', (code, expected, retryable) => {
    const error = toChatError(Object.assign(new Error(''), { code }));
    expect(error).toMatchObject({ code: expected, vendorCode: code, retryable });
    expect(error.message).not.toBe('');
  });

  it('has words of its own for a number that comes without a text', () => {
    expect(toChatError({ code: 2801, message: '' }).message).toMatch(/cannot be reached/);
  });

  it('says what the service said when it has no words of its own', () => {
    const error = toChatError({ code: 12345, message: 'because of the moon' });
    expect(error.message).toContain('12345');
    expect(error.message).toContain('because of the moon');
  });

  it.each([undefined, null, 'text', 7, {}, { code: '2801' }, new Error('Params validate failed.')])(
    'makes an error of anything: %p',
    (thrown) => {
      const error = toChatError(thrown);
      expect(error).toBeInstanceOf(ChatError);
      expect(error).toMatchObject({ code: 'refused', vendorCode: null, cause: thrown });
    },
  );

  it('leaves an error alone that is ours already', () => {
    const error = toChatError({ code: 2801 });
    expect(toChatError(error)).toBe(error);
  });
});
