/** The SDKAppID of the local emulator. Never one of yours. */
export const EMULATOR_SDK_APP_ID = 1400000001;

/**
 * The secret of the local emulator. Everybody knows it: whoever reads this file can sign with it,
 * so a server must refuse it wherever it does not talk to the emulator.
 */
export const EMULATOR_SECRET_KEY =
  'local-emulator-only-secret-not-for-production-0000000000000000000';
