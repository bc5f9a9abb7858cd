import { Refusal } from '../../errors.ts';
import { anyRequest, defineCommand } from '../command.ts';

/** Would give out a key to the real object storage, for the COS SDK. There is none here. */
export const getStorageKey = defineCommand({
  name: 'im_cos_sign_svr.cos',
  request: anyRequest,
  whenInvalid: 'invalidFileRequest',
  run() {
    throw new Refusal('cosSdkUnsupported');
  },
});
