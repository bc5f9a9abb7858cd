import { describeFeatures } from '../../operations/settings/describe-settings.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Reads which features the app has bought. */
export const getFeatureBits = defineOpenCommand({
  name: 'im_sdk_config_mgr.fetch_imsdk_purchase_bitsv2',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: (store) => describeFeatures(store),
});
