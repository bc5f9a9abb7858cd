import { secondsOfSettings } from '../../service-settings.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Reads the settings that the service has for the SDK. */
export const getCloudSettings = defineOpenCommand({
  name: 'im_sdk_config_mgr.fetch_config',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: (store) => ({
    str_json_config: JSON.stringify(store.settings.cloudSettings),
    uint32_expired_time: secondsOfSettings,
    uint32_sdkappid: 0,
    uint64_version: store.settings.version,
  }),
});
