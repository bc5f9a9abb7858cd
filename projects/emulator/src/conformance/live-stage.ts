import { SdkUser } from '../testing/sdk-user.ts';
import { makeScene, signCredential, type Account, type Stage } from './stage.ts';

/** The account of the live service, if the environment names one and allows it to be used. */
export function findLiveAccount(): Account | undefined {
  if (process.env['TRC_LIVE'] !== '1') return undefined;
  const sdkAppId = Number(process.env['TRC_SDK_APP_ID']);
  const secretKey = process.env['TRC_SECRET_KEY'];
  if (!Number.isSafeInteger(sdkAppId) || sdkAppId <= 0 || !secretKey) {
    throw new Error('TRC_LIVE=1 needs TRC_SDK_APP_ID and TRC_SECRET_KEY of an account for tests.');
  }
  return { sdkAppId, secretKey };
}

/** Signs three new people in to the live service. */
export async function buildLiveStage(account: Account): Promise<Stage> {
  const run = Date.now().toString(36);
  const everybody: SdkUser[] = [];
  const bringIn = (userID: string): SdkUser => {
    const user = new SdkUser(userID, { sdkAppId: account.sdkAppId });
    everybody.push(user);
    return user;
  };
  const sign = (userID: string, secondsAgo: number) =>
    signCredential(account, userID, Math.floor(Date.now() / 1000) - secondsAgo);
  const join = async (name: string): Promise<SdkUser> => {
    const user = bringIn(`${name}-${run}`);
    await user.login(sign(user.userID, 0));
    return user;
  };
  const emulator = () => {
    throw new Error('This case needs the emulator: mark it with needsEmulator.');
  };
  const users = await Promise.all([join('ana'), join('ben'), join('cleo')]);
  return {
    scene: makeScene(users, { emulator, bringIn, sign }),
    crashes: () => everybody.flatMap((user) => user.crashes),
    close: async () => {
      await Promise.all(everybody.map((user) => user.leave()));
    },
  };
}
