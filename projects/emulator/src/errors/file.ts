/** Refusals of the commands that lead to uploads and downloads. HTTP has its own: `files/file-problem.ts`. */
export const fileRefusals = {
  invalidFileRequest: { code: 60003, text: 'A field of the request is wrong.' },
  fileNotFound: {
    code: 60009,
    text: 'The address does not lead to a file that was uploaded here. Upload it first, and pass the address on unchanged.',
  },
  imageUnreadable: {
    code: 60009,
    text: 'This file is no picture whose size can be read: PNG, JPEG, GIF, BMP and WebP are.',
  },
  cosSdkUnsupported: {
    code: 60017,
    text: 'Uploads through the COS SDK go to the real object storage, which the emulator is not. Register tim-upload-plugin before login() instead of cos-js-sdk.',
  },
} as const;
