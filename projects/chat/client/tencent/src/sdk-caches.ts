import { UserId } from 'ngx-tencent-chat/models';

/**
 * Removes what the SDK keeps of a person in this browser: names, and the last text of every
 * conversation, under `TIM_<application>_<user>_…`. It leaves them behind when it ends.
 */
export function forgetCaches(sdkAppId: number, userId: UserId): void {
  const prefix = `TIM_${sdkAppId}_${userId}_`;
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix));
    keys.forEach((key) => localStorage.removeItem(key));
  } catch {
    // Storage may be forbidden on this page. Then the SDK has kept nothing either.
  }
}
