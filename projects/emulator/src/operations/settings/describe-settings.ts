import { secondsOfSettings } from '../../service-settings.ts';
import type { Store } from '../../store/store.ts';
import type { WireBody } from '../../wire/frame.ts';

/** The cloud settings as an SDK reads them. */
export function describeCloudSettings({ settings }: Store): WireBody {
  return {
    str_json_config: JSON.stringify(settings.cloudSettings),
    uint32_expired_time: secondsOfSettings,
    uint32_sdkappid: 0,
    uint64_version: settings.version,
  };
}

/** What the app has bought, as an SDK reads it. */
export function describeFeatures({ settings }: Store): WireBody {
  return {
    str_purchase_bits: settings.featureBits,
    uint32_expired_time: secondsOfSettings,
  };
}
