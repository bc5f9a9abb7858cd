import * as v from 'valibot';
import { readImageSize, type ImageSize } from '../../files/image-size.ts';
import { Refusal } from '../../errors.ts';
import { defineCommand } from '../command.ts';
import { urlField } from './fields.ts';
import { findUploaded } from './find-uploaded.ts';

/** How many bytes from the beginning of a picture are searched for its size. */
const SEARCHED_BYTES = 1 << 20;

/** How long the short side of the smaller versions of a picture is, by the number of the version. */
const versions = [
  { type: 1, shortSide: 198 },
  { type: 2, shortSide: 720 },
] as const;

/** Reads how large a picture and its smaller versions are. Asked by an SDK behind a proxy for files. */
export const getImageSizes = defineCommand({
  name: 'im_cos_msg.get_imageinfo',
  request: v.object({ str_image_url: urlField }),
  whenInvalid: 'invalidFileRequest',
  run(store, { str_image_url: url }, context) {
    const file = findUploaded(store, url, context);
    const start = [...store.files.read(file, 0, Math.min(SEARCHED_BYTES, file.bytes))];
    const size = readImageSize(Buffer.concat(start));
    if (!size) throw new Refusal('imageUnreadable');
    const describe = (type: number, address: string, { width, height }: ImageSize): object => ({
      uint32_image_type: type,
      str_url: address,
      uint32_width: width,
      uint32_height: height,
      str_image_format: file.contentType.replace('image/', ''),
    });
    return {
      rpt_msg_image_info: [
        ...versions.map(({ type, shortSide }) => {
          const side = String(shortSide);
          const address = `${url}&imageView2/3/w/${side}/h/${side}`;
          return describe(type, address, shrink(size, shortSide));
        }),
        describe(3, url, size),
      ],
    };
  },
});

function shrink({ width, height }: ImageSize, shortSide: number): ImageSize {
  const scale = Math.min(shortSide / Math.min(width, height), 1);
  return { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
}
