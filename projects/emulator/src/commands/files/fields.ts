import * as v from 'valibot';
import { wireFileTypes } from '../../files/file-kind.ts';

/** The kind of a file: 1 image, 2 video, 3 audio, 255 any other. */
export const fileTypeField = v.picklist(wireFileTypes, 'must be 1, 2, 3 or 255');

/** The name of a file: one line that can be written as UTF-8. */
export const fileNameField = v.pipe(
  v.string(),
  v.nonEmpty(),
  v.maxLength(255),
  v.check((name) => name.isWellFormed(), 'must be well-formed Unicode'),
  v.regex(/^\P{Cc}*$/u, 'must not have control characters'),
);

/** An address on the web. */
export const urlField = v.pipe(v.string(), v.url());
