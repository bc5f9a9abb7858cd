import { ProfileChange } from 'ngx-tencent-chat/models';

import { SdkPeople } from '../sdk-people';

const rules = {
  free: 'AllowType_Type_AllowAny',
  approval: 'AllowType_Type_NeedConfirm',
  closed: 'AllowType_Type_DenyAny',
} as const;

/** What the SDK is to change about the own profile. */
export function toWireProfile(change: ProfileChange): Parameters<SdkPeople['updateMyProfile']>[0] {
  const { name, avatarUrl, about, friendRule } = change;
  return {
    ...(name === undefined ? {} : { nick: name }),
    ...(avatarUrl === undefined ? {} : { avatar: avatarUrl }),
    ...(about === undefined ? {} : { selfSignature: about }),
    ...(friendRule === undefined ? {} : { allowType: rules[friendRule] }),
  };
}
