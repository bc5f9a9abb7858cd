export { isChatUserId } from './chat-user-id.ts';
export { EMULATOR_SDK_APP_ID, EMULATOR_SECRET_KEY } from './emulator-identity.ts';
export {
  signUserSig,
  UserSigError,
  type SignUserSigOptions,
  type UserSigErrorCode,
} from './sign-user-sig.ts';
export {
  verifyUserSig,
  type UserSigRefusal,
  type UserSigVerdict,
  type VerifyUserSigOptions,
} from './verify-user-sig.ts';
