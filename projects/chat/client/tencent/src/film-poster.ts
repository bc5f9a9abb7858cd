import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { OutgoingBody } from 'ngx-tencent-chat/models';

import type { SdkMessage } from './sdk';
import type { SdkHost } from './sdk-host';
import { toImage } from './to-model/image';
import { toWireMessage } from './to-wire/message';

type Film = Extract<OutgoingBody, { readonly type: 'video' }>;

/**
 * Puts the sender's own picture of a film into its message, with the film's size: the service makes one
 * by itself, maybe of a black beginning, and the SDK takes no other. Returns what does so, to be run
 * right before the message leaves: the upload of the film writes the service's picture into it.
 */
export async function preparePoster(
  host: SdkHost,
  message: OutgoingMessage,
  film: Film,
): Promise<(message: SdkMessage) => void> {
  const { width, height, poster } = film;
  const url = poster ? await upload(host, message, { ...film, file: poster }) : null;
  const told = {
    ...measures('thumb', width, height),
    ...measures('snapshot', width, height),
    ...(url && { remoteThumbUrl: url, remoteSnapshotUrl: url, thumbUrl: url, snapshotUrl: url }),
  };
  return ({ payload }) => void Object.assign(payload ?? {}, told);
}

/**
 * Uploads a picture without sending it. The SDK has no other way to upload than to send; so it makes a
 * message of the picture, and that one says, when it is asked after the upload, that it cannot be sent.
 */
async function upload(
  host: SdkHost,
  message: OutgoingMessage,
  { file, width, height }: Film,
): Promise<string | null> {
  try {
    const body = { type: 'image', file, width, height } as const;
    const { maker, options } = toWireMessage({ ...message, body });
    const picture = await host.call((sdk) => sdk[maker](options));
    Object.assign(picture, { isSendable: () => false });
    await host.call((sdk) => sdk.sendMessage(picture)).catch(() => undefined);
    return toImage(picture.payload?.['imageInfoArray'])?.url ?? null;
  } catch {
    // A trimming: the film is sent with the service's picture of it.
    return null;
  }
}

function measures(of: 'thumb' | 'snapshot', width: number, height: number): object {
  return width > 0 && height > 0
    ? { [`${of}Width`]: Math.round(width), [`${of}Height`]: Math.round(height) }
    : {};
}
