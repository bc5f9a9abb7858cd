import type { Command } from '../command.ts';
import { findDownloadAddress } from './find-download-address.ts';
import { getImageSizes } from './get-image-sizes.ts';
import { getStorageKey } from './get-storage-key.ts';
import { getVideoCover } from './get-video-cover.ts';
import { signUpload } from './sign-upload.ts';
import { signUploads } from './sign-uploads.ts';

/** What leads to uploads and downloads. The files themselves go over HTTP: `files/`. */
export const fileCommands: readonly Command[] = [
  findDownloadAddress,
  getImageSizes,
  getStorageKey,
  getVideoCover,
  signUpload,
  signUploads,
];
