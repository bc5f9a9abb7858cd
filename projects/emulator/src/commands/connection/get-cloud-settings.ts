import { describeCloudSettings } from '../../operations/settings/describe-settings.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Reads the settings that the service has for the SDK. */
export const getCloudSettings = defineOpenCommand({
  name: 'im_sdk_config_mgr.fetch_config',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: (store) => describeCloudSettings(store),
});
