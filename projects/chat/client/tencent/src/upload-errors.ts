import { ChatError } from 'ngx-tencent-chat/client';

/** Storages say so of what passes: a signature that has ended, too much at once. */
const passing: readonly number[] = [0, 403, 408, 425, 429];
const tooLarge = 413;

export function uploadsMissing(): ChatError {
  const message = 'Files cannot be sent: add withUploads() to provideChat().';
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}

export function uploaderNotLoaded(cause: unknown): ChatError {
  const message =
    'The upload plugin could not be loaded: check that tim-upload-plugin is installed.';
  return new ChatError({ code: 'network', message, vendorCode: null, retryable: true }, { cause });
}

export function uploadFailed(): ChatError {
  const message = 'The file could not be uploaded.';
  return new ChatError({ code: 'network', message, vendorCode: null, retryable: true });
}

/** What the storage's answer to an upload means; 0 where it gave none. */
export function uploadRefused(status: number): ChatError {
  if (status >= 500 || passing.includes(status)) return uploadFailed();
  if (status === tooLarge) {
    const message = 'The file is larger than allowed.';
    return new ChatError({ code: 'too-long', message, vendorCode: status, retryable: false });
  }
  const message = `The storage refused the file (${String(status)}).`;
  return new ChatError({ code: 'refused', message, vendorCode: status, retryable: false });
}

export function sendCancelled(): ChatError {
  const message = 'The message was called off before it was sent.';
  return new ChatError({ code: 'cancelled', message, vendorCode: null, retryable: false });
}
