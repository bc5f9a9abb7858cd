import * as v from 'valibot';
import { drawStandInCover } from '../../files/stand-in-cover.ts';
import { FileIntake } from '../../files/file-intake.ts';
import { defineCommand } from '../command.ts';
import { createFileKey } from './create-file-key.ts';
import { fileNameField, urlField } from './fields.ts';
import { findUploaded } from './find-uploaded.ts';

/** Makes the cover of a video that was uploaded: a plain grey one, whatever the video shows. */
export const getVideoCover = defineCommand({
  name: 'im_cos_msg.video_cover',
  request: v.object({ cover_name: fileNameField, snapshot_url: urlField }),
  whenInvalid: 'invalidFileRequest',
  run(store, request, context) {
    const { me: owner, now, fileUrls, connection } = context;
    findUploaded(store, request.snapshot_url, context);
    const key = createFileKey(store, `${request.cover_name}.png`, context);
    const intake = new FileIntake();
    intake.add(drawStandInCover());
    store.files.store(
      { key, owner, kind: 'image', contentType: 'image/png', bytes: intake.bytes, storedAt: now },
      intake.finish(),
    );
    return { download_url: fileUrls.forDownload(connection.origin, key, now) };
  },
});
