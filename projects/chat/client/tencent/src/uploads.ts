import { ChatError } from 'ngx-tencent-chat/client';

import { SdkLoader, SdkModule } from './sdk';
import { codeOf } from './sdk-host';
import { uploadFailed, uploadRefused, uploaderNotLoaded } from './upload-errors';
import { UploadAnswer, UploadDone, UploadOptions, Uploader, UploaderLoader } from './uploader';

/** Told by the SDK: a file, or a film, could not be uploaded. */
const uploadFailures: readonly unknown[] = [2350, 2400];
/** Under this name the SDK looks for who uploads. */
const pluginName = 'tim-upload-plugin';

interface Way {
  /** Ends it. Null until bytes leave. */
  stop: (() => void) | null;
}

/**
 * Stands between the SDK and the official upload plugin, and knows what the SDK does not tell: how to
 * end an upload, and why one failed. The plugin comes with the first file that is sent.
 */
export class Uploads {
  readonly #load: UploaderLoader | null;
  /** Files that go up just now. */
  readonly #ways = new Map<File, Way>();
  /** Files that nobody wants any more. The SDK tries a film again by itself. */
  readonly #ended = new WeakSet<File>();
  readonly #failures = new WeakMap<File, ChatError>();
  /** What is there already need not go up again when only the message was lost. */
  readonly #arrived = new WeakMap<File, UploadAnswer>();

  constructor(load: UploaderLoader | null) {
    this.#load = load;
  }

  /** Whether files can be sent at all. */
  get possible(): boolean {
    return this.#load !== null;
  }

  /** The SDK, with this one as its plugin: it has to know before anybody signs in. */
  register(load: SdkLoader): SdkLoader {
    if (!this.possible) return load;
    const plugin = this.#plugin();
    return async () => {
      const module = (await load()) as SdkModule;
      return {
        create(options) {
          const chat = module.create(options);
          chat.registerPlugin({ [pluginName]: plugin });
          return chat;
        },
      } satisfies SdkModule;
    };
  }

  /** No byte of a file goes up any more. */
  end(file: File): void {
    this.#ended.add(file);
    this.#ways.get(file)?.stop?.();
  }

  /** Why a send failed, where that is known better here. */
  explain(file: File | null, error: unknown): unknown {
    if (!file || !uploadFailures.includes(codeOf(error))) return error;
    return this.#failures.get(file) ?? uploadFailed();
  }

  /** What the SDK takes for the plugin: a class. */
  #plugin(): unknown {
    const upload = (options: UploadOptions, done: UploadDone) => this.#upload(options, done);
    return class {
      readonly uploadFile = upload;
    };
  }

  #upload(options: UploadOptions, done: UploadDone): void {
    const file = options.resources;
    const arrived = this.#arrived.get(file);
    // A film's cover is made of the very copy that the SDK has asked a place for.
    if (arrived && !options.requestSnapshotUrl) {
      done(null, arrived);
      return;
    }
    const way: Way = { stop: null };
    this.#ways.set(file, way);
    this.#send(options, way).then(
      (answer) => {
        this.#arrived.set(file, answer);
        this.#leave(file, way);
        // Not every browser tells of the last bytes.
        options.onProgress?.({ percent: 1 });
        done(null, answer);
      },
      (error: unknown) => {
        if (error instanceof ChatError) this.#failures.set(file, error);
        this.#leave(file, way);
        done({ code: 0 }, { statusCode: 0, data: {} });
      },
    );
  }

  #leave(file: File, way: Way): void {
    if (this.#ways.get(file) === way) this.#ways.delete(file);
  }

  async #send(options: UploadOptions, way: Way): Promise<UploadAnswer> {
    const uploader = await this.#bring();
    return new Promise((resolve, reject) => {
      const isEnded = () => this.#ended.has(options.resources);
      if (isEnded()) {
        reject(uploadFailed());
        return;
      }
      const request = uploader.uploadFile(options, (error, answer) => {
        if (error) reject(uploadRefused(answer.statusCode));
        else resolve(answer);
      });
      way.stop = () => {
        request?.abort();
        // The plugin does not notice that a request was ended.
        reject(uploadFailed());
      };
      if (isEnded()) way.stop();
    });
  }

  /** A plugin for one file: it counts its tries, and would mix up those of several. */
  async #bring(): Promise<Uploader> {
    try {
      const Plugin = (await this.#load?.()) as new () => Uploader;
      return new Plugin();
    } catch (error) {
      throw uploaderNotLoaded(error);
    }
  }
}
