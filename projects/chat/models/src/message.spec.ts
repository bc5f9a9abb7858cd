import { makeMessage } from 'ngx-tencent-chat/testing';

import { MessageStatus, isConfirmed } from './message';

describe('isConfirmed', () => {
  it.each<[MessageStatus, boolean]>([
    ['sending', false],
    ['waiting', false],
    ['failed', false],
    ['sent', true],
  ])('says whether the service has stored it: %s', (status, is) => {
    expect(isConfirmed(makeMessage({ status }))).toBe(is);
  });
});
