import type { FeatureName } from '../../features.ts';
import type { Pusher } from '../../push/pusher.ts';
import type { Store } from '../../store/store.ts';
import { describeCloudSettings, describeFeatures } from './describe-settings.ts';

/** What is to be different; what is not named stays as it is. */
export interface SettingsChange {
  /** Whether the app has bought something. */
  readonly features?: Readonly<Partial<Record<FeatureName, boolean | undefined>>> | undefined;
  /** Cloud settings of the SDK by their names, such as `topic_cache_time`. */
  readonly cloudSettings?: Readonly<Record<string, string>> | undefined;
}

/** Changes what the app has bought and how its SDKs are set, and tells every SDK. */
export function changeSettings(
  store: Store,
  { features, cloudSettings }: SettingsChange,
  push: Pusher,
): void {
  if (features) {
    for (const [name, isBought] of Object.entries(features)) {
      if (isBought !== undefined) store.settings.setFeature(name as FeatureName, isBought);
    }
    push.toEverySdk('im_sdk_config_mgr.push_imsdk_purchase_bitsv2', describeFeatures(store));
  }
  if (cloudSettings) {
    store.settings.setCloudSettings(cloudSettings);
    push.toEverySdk('im_sdk_config_mgr.push_configv2', describeCloudSettings(store));
  }
}
