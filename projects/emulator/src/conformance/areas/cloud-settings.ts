import assert from 'node:assert/strict';
import type { Emulator, FeatureName } from '../../index.ts';
import type { SdkUser } from '../../testing/sdk-user.ts';
import type { ConformanceArea, ConformanceCase } from '../conformance-case.ts';

/** The number by which the SDK calls presence, a bit of what the app can buy. */
const PRESENCE = 2 ** 7;

/** What the service has the SDK do: its settings, and what the app has bought. */
export const cloudSettings: ConformanceArea = {
  name: 'cloud settings',
  cases: [
    {
      method: 'callExperimentalAPI',
      kind: 'success',
      title: 'says whether something is bought',
      async play({ ana }) {
        const answer = await ana.call(
          'callExperimentalAPI',
          'isCommercialAbilityEnabled',
          PRESENCE,
        );
        assert.deepEqual(answer, { code: 0, data: { enabled: true } });
      },
    },
    {
      method: 'on',
      kind: 'success',
      title: 'a cloud setting that changes is told to everybody at once, and can be read',
      needsEmulator: true,
      async play({ ana, ben, emulator, newName }) {
        const own_setting = newName('value');
        // What an SDK fetches after its sign-in would take the place of what it is told meanwhile.
        for (const user of [ana, ben]) {
          const told = () => user.events('onServerConfigUpdated').length > 0;
          await user.until('its settings are there', told);
        }
        emulator().changeSettings({ cloudSettings: { own_setting } });
        for (const user of [ana, ben]) {
          await user.until('it is told', () => toldSetting(user, 'own_setting') === own_setting);
          const answer = await user.call('callExperimentalAPI', 'getServerConfig', 'own_setting');
          assert.deepEqual(answer, { code: 0, data: own_setting });
        }
      },
    },
    {
      method: 'callExperimentalAPI',
      kind: 'success',
      title:
        'a feature that is not bought any more is noticed at once, and when it is bought again',
      needsEmulator: true,
      async play({ ana, emulator }) {
        for (const enabled of [false, true]) {
          emulator().changeSettings({ features: { presence: enabled } });
          await untilTold(ana, emulator());
          const answer = await ana.call(
            'callExperimentalAPI',
            'isCommercialAbilityEnabled',
            PRESENCE,
          );
          assert.deepEqual(answer, { code: 0, data: { enabled } });
        }
      },
    },
    notBought('presence', 'getUserStatus', { userIDList: ['somebody'] }),
    notBought('presence', 'subscribeUserStatus', { userIDList: ['somebody'] }),
    notBought('presence', 'unsubscribeUserStatus'),
    notBought('following', 'followUser', ['somebody']),
    notBought('following', 'unfollowUser', ['somebody']),
    notBought('following', 'getMyFollowersList', ''),
    notBought('following', 'getMyFollowingList', ''),
    notBought('following', 'getMutualFollowersList', ''),
    notBought('following', 'getUserFollowInfo', ['somebody']),
    notBought('following', 'checkFollowType', ['somebody']),
    notBought('conversationMarks', 'markConversation', {
      conversationIDList: ['C2Csomebody'],
      markType: 1,
      enableMark: true,
    }),
    notBought('conversationGroups', 'createConversationGroup', {
      groupName: 'Work',
      conversationIDList: ['C2Csomebody'],
    }),
  ],
};

function notBought(
  feature: FeatureName,
  method: string,
  ...args: readonly unknown[]
): ConformanceCase {
  return {
    method,
    kind: 'refusal',
    title: `the SDK refuses with 3122 while ${feature} is not bought`,
    by: 'sdk',
    needsEmulator: true,
    async play({ ana, emulator }) {
      emulator().changeSettings({ features: { [feature]: false } });
      try {
        await untilTold(ana, emulator());
        await assert.rejects(ana.call(method, ...args), { code: 3122 });
      } finally {
        emulator().changeSettings({ features: { [feature]: true } });
        await untilTold(ana, emulator());
      }
    },
  };
}

/** What the SDK was told before is known to it when it tells a setting that was changed afterwards. */
async function untilTold(user: SdkUser, emulator: Emulator): Promise<void> {
  const marker = String(Number(emulator.settings().cloudSettings['marker'] ?? 0) + 1);
  emulator.changeSettings({ cloudSettings: { marker } });
  await user.until('it was told', () => toldSetting(user, 'marker') === marker);
}

function toldSetting(user: SdkUser, name: string): string | undefined {
  const told = user.events('onServerConfigUpdated').at(-1)?.data as
    { readonly config: Readonly<Record<string, string>> } | undefined;
  return told?.config[name];
}
