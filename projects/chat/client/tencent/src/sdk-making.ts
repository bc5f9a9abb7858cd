import type { SdkMessage } from './sdk';

/** What a message is made of. The SDK keeps the object, and writes into it. */
export interface SdkMessageOptions {
  readonly to: string;
  readonly conversationType: string;
  readonly payload: object;
  readonly cloudCustomData?: string;
  readonly needReadReceipt?: boolean;
  /** Whether people may add to it, as to a poll. */
  readonly isSupportExtension?: boolean;
  /** Told while its file goes up, from 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
}

/** The SDK's methods that make messages. */
export type SdkMaker =
  | 'createTextMessage'
  /** The same with mentions; in groups only. */
  | 'createTextAtMessage'
  | 'createImageMessage'
  | 'createVideoMessage'
  | 'createAudioMessage'
  | 'createFileMessage'
  | 'createFaceMessage'
  | 'createLocationMessage'
  | 'createCustomMessage'
  | 'createForwardMessage'
  | 'createMergerMessage';

/** Before the SDK is ready they give a rejected promise instead of a message. */
export type SdkMaking = Readonly<
  Record<SdkMaker, (options: SdkMessageOptions) => SdkMessage | Promise<never>>
>;
