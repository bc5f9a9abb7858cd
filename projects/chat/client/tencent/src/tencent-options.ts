import { SdkLoader } from './sdk';
import { Zones } from './sdk-host';
import { UploaderLoader } from './uploader';

/** What the adapter needs to know. */
export interface TencentClientOptions {
  /** The application at the service. */
  readonly sdkAppId: number;
  /** Address of a local emulator, for instance `ws://localhost:9801`; by default the real service. */
  readonly emulator?: string | undefined;
  /** Brings the SDK; by default the package `@tencentcloud/chat` in a chunk of its own. */
  readonly loadSdk?: SdkLoader | undefined;
  /** Brings `tim-upload-plugin`, when the first file is sent; without it no files can be sent. */
  readonly loadUploader?: UploaderLoader | undefined;
  /** How to leave and enter Angular's zone; by default not at all. */
  readonly zones?: Zones | undefined;
}
