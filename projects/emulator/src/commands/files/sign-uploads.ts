import * as v from 'valibot';
import { toFileKind } from '../../files/file-kind.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { createFileKey } from './create-file-key.ts';
import { fileNameField, fileTypeField } from './fields.ts';
import { toSecureUrl } from './secure-url.ts';

/** How many files an SDK may name at once. It names one. */
const MOST_FILES = 20;

/** The same as `signUpload` for an SDK that reaches its files through a proxy. */
export const signUploads = defineCommand({
  name: 'im_cos_msg.simple_sig',
  request: v.object({
    rpt_upload_object: v.pipe(
      v.array(
        v.object({
          uint32_file_id: countField,
          uint32_file_type: fileTypeField,
          str_file_name: fileNameField,
        }),
      ),
      v.nonEmpty(),
      v.maxLength(MOST_FILES),
    ),
  }),
  whenInvalid: 'invalidFileRequest',
  run(store, request, context) {
    const { me: owner, now, fileUrls } = context;
    const origin = toSecureUrl(context.connection.origin);
    const expireAt = now + fileUrls.uploadLifetime();
    return {
      str_final_ip: '',
      rpt_pre_sig: request.rpt_upload_object.map((file) => {
        const type = file.uint32_file_type;
        const key = createFileKey(store, file.str_file_name, context);
        const downloadUrl = fileUrls.forDownload(origin, key, now);
        return {
          uint32_file_id: file.uint32_file_id,
          uint32_exist_flag: 0,
          str_file_key: key,
          str_upload_url: fileUrls.forUpload(origin, { key, owner, type }, expireAt),
          str_download_url: downloadUrl,
          ...(toFileKind(type) === 'video' && { str_snapshot_url: downloadUrl }),
        };
      }),
    };
  },
});
