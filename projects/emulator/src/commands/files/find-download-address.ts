import * as v from 'valibot';
import { defineCommand } from '../command.ts';

/** Says under which IP address a host of files is reached best: none is better than its name. */
export const findDownloadAddress = defineCommand({
  name: 'im_cos_msg.get_final_ip',
  request: v.object({ str_domain: v.pipe(v.string(), v.nonEmpty()) }),
  whenInvalid: 'invalidFileRequest',
  run: () => ({ str_final_ip: '' }),
});
