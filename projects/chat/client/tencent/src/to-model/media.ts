import { FileBody, VideoBody, VoiceBody } from 'ngx-tencent-chat/models';

import { Told, amountOf, firstText, textOf } from './told';

/** Larger than any service takes: what says more is not meant seriously. */
const mostBytes = 1e12;
/** A day. */
const mostSeconds = 86_400;
const mostPixels = 100_000;
/** Longer than any system lets a name be. */
const mostNameCharacters = 1_024;

/*
 * The SDK tells two addresses of each: that of the sender's page, which is good there only, and the
 * service's.
 */

/** A film; null where there is no address. */
export function toVideo(told: Told): VideoBody | null {
  const url = firstText(told['remoteVideoUrl'], told['videoUrl']);
  if (!url) return null;
  const { remoteSnapshotUrl, remoteThumbUrl, snapshotUrl, thumbUrl } = told;
  return {
    type: 'video',
    url,
    posterUrl: firstText(remoteSnapshotUrl, remoteThumbUrl, snapshotUrl, thumbUrl),
    width: amountOf(told['snapshotWidth'] ?? told['thumbWidth'], mostPixels),
    height: amountOf(told['snapshotHeight'] ?? told['thumbHeight'], mostPixels),
    duration: amountOf(told['videoSecond'], mostSeconds),
    size: amountOf(told['videoSize'], mostBytes),
  };
}

/** Something spoken; null where there is no address. */
export function toVoice(told: Told, levels: readonly number[]): VoiceBody | null {
  const url = firstText(told['remoteAudioUrl'], told['url']);
  if (!url) return null;
  const duration = amountOf(told['second'], mostSeconds);
  return { type: 'voice', url, duration, size: amountOf(told['size'], mostBytes), levels };
}

/** A file; null where there is no address. */
export function toFile(told: Told): FileBody | null {
  const url = firstText(told['remoteFileUrl'], told['fileUrl']);
  if (!url) return null;
  const name = textOf(told['fileName'], mostNameCharacters);
  return { type: 'file', url, name, size: amountOf(told['fileSize'], mostBytes) };
}
