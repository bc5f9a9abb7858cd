import { signUserSig } from '../../../user-sig/src/index.ts';
import { SdkUser } from '../testing/sdk-user.ts';
import { makeScene, type Stage } from './stage.ts';

/** The account of the live service, if the environment names one and allows it to be used. */
export function findLiveAccount(): { sdkAppId: number; secretKey: string } | undefined {
  if (process.env['TRC_LIVE'] !== '1') return undefined;
  const sdkAppId = Number(process.env['TRC_SDK_APP_ID']);
  const secretKey = process.env['TRC_SECRET_KEY'];
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId <= 0 || !secretKey) {
    throw new Error('TRC_LIVE=1 needs TRC_SDK_APP_ID and TRC_SECRET_KEY of an account for tests.');
  }
  return { sdkAppId, secretKey };
}

/** Signs three new people in to the live service. */
export async function buildLiveStage(account: {
  sdkAppId: number;
  secretKey: string;
}): Promise<Stage> {
  const run = Date.now().toString(36);
  const join = async (name: string): Promise<SdkUser> => {
    const user = new SdkUser(`${name}-${run}`, { sdkAppId: account.sdkAppId });
    const issuedAt = Math.floor(Date.now() / 1000);
    const lifetimeSeconds = 3600;
    const userSig = signUserSig({ ...account, userId: user.userID, lifetimeSeconds, issuedAt });
    await user.login({
      SDKAppID: account.sdkAppId,
      userID: user.userID,
      userSig,
      expireAt: issuedAt + lifetimeSeconds,
    });
    return user;
  };
  const users = await Promise.all([join('ana'), join('ben'), join('cleo')]);
  return {
    scene: makeScene(users, () => {
      throw new Error('This case needs the emulator: mark it with needsEmulator.');
    }),
    crashes: () => users.flatMap((user) => user.crashes),
    close: async () => {
      await Promise.all(users.map((user) => user.leave()));
    },
  };
}
