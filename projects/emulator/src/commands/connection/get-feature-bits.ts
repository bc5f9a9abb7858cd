import { secondsOfSettings } from '../../service-settings.ts';
import { anyRequest, defineOpenCommand } from '../command.ts';

/** Reads which features the app has bought. */
export const getFeatureBits = defineOpenCommand({
  name: 'im_sdk_config_mgr.fetch_imsdk_purchase_bitsv2',
  request: anyRequest,
  whenInvalid: 'invalidRequest',
  run: (store) => ({
    str_purchase_bits: store.settings.featureBits,
    uint32_expired_time: secondsOfSettings,
  }),
});
