/** What the SDK gives the upload plugin. */
export interface UploadOptions {
  readonly resources: File;
  readonly onProgress?: (progress: { readonly percent: number }) => void;
  /** Where the service makes a film's cover. */
  readonly requestSnapshotUrl?: string;
}

/** What the plugin answers. */
export interface UploadAnswer {
  readonly statusCode: number;
  readonly data: object;
}

export type UploadDone = (error: object | null, answer: UploadAnswer) => void;

/** The part of `tim-upload-plugin` 1.4.3 that is used, as it really behaves. */
export interface Uploader {
  /** Gives the request, in browsers. */
  uploadFile(options: UploadOptions, done: UploadDone): Pick<XMLHttpRequest, 'abort'> | undefined;
}

/** Brings the class of the plugin. Called when the first file is sent. */
export type UploaderLoader = () => Promise<unknown>;
