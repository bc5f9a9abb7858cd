import { ChatError, ChatFailure } from './chat-error';

const failure: ChatFailure = {
  code: 'network',
  message: 'The chat service cannot be reached.',
  vendorCode: 2801,
  retryable: true,
};

describe('ChatError', () => {
  it('is an error with a name, a cause and all that is known of the failure', () => {
    const cause = new Error('2801');
    const error = new ChatError(failure, { cause });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'ChatError', ...failure, cause });
  });

  it('becomes plain data without the cause', () => {
    const error = new ChatError(failure, { cause: new Error('secret') });
    expect(error.toFailure()).toEqual(failure);
    expect(JSON.stringify(error.toFailure())).not.toContain('secret');
  });
});
