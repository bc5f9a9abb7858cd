import * as v from 'valibot';
import { toFileKind } from '../../files/file-kind.ts';
import { defineCommand } from '../command.ts';
import { countField } from '../fields.ts';
import { createFileKey } from './create-file-key.ts';
import { fileNameField, fileTypeField } from './fields.ts';

/** Gives out the addresses under which a file can be uploaded and read. */
export const signUpload = defineCommand({
  name: 'im_cos_msg.pre_sig',
  request: v.object({
    file_type: fileTypeField,
    file_name: fileNameField,
    Duration: v.optional(countField),
  }),
  whenInvalid: 'invalidFileRequest',
  run(store, request, context) {
    const { me, now, fileUrls, connection } = context;
    const { file_type: type, file_name: name, Duration: wished } = request;
    const key = createFileKey(store, name, context);
    const expireAt = now + fileUrls.uploadLifetime(wished);
    const { origin } = connection;
    const downloadUrl = fileUrls.forDownload(origin, key, now);
    return {
      request_id: String(context.drawNumber()),
      expired_time: expireAt,
      upload_url: fileUrls.forUpload(origin, { key, owner: me, type }, expireAt),
      download_url: downloadUrl,
      // With it the SDK asks for a cover of the video; see `get-video-cover.ts`.
      ...(toFileKind(type) === 'video' && { snapshot_url: downloadUrl }),
    };
  },
});
