import { KickReason } from 'ngx-tencent-chat/models';

const reasons: Readonly<Record<string, KickReason>> = {
  multipleAccount: 'signed-in-elsewhere',
  multipleDevice: 'other-device',
  userSigExpired: 'credential-expired',
  REST_API_Kick: 'by-administrator',
};

/** Why the service ended the sign-in. A reason that is new to us counts as an administrator's. */
export function toKickReason(type: unknown): KickReason {
  return (typeof type === 'string' ? reasons[type] : undefined) ?? 'by-administrator';
}
