import { featureBits, secondsOfSettings } from '../../service-settings.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Reads which features the app has bought. */
export const getFeatureBits = defineOpenCommand({
  name: 'im_sdk_config_mgr.fetch_imsdk_purchase_bitsv2',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: () => ({ str_purchase_bits: featureBits, uint32_expired_time: secondsOfSettings }),
});
