import { formatBytes, formatDuration } from './numbers';
import { TypeWords } from './type-words';

const outcomes = {
  started: '',
  ended: '',
  declined: 'declined',
  cancelled: 'cancelled',
  missed: 'missed',
  busy: 'busy',
};

/** Words of messages that are not just text, in English. */
export const englishTypes: TypeWords = {
  video: 'Video',
  voice: (seconds) => `Voice message, ${formatDuration(seconds)}`,
  file: (name) => `File: ${name}`,
  sticker: 'Sticker',
  location: (description) => (description ? `Location: ${description}` : 'Location'),
  call: (outcome, video, seconds) =>
    [video ? 'Video call' : 'Voice call', outcomes[outcome], seconds > 0 && formatDuration(seconds)]
      .filter(Boolean)
      .join(', '),

  playVideo: (seconds) => (seconds > 0 ? `Play video, ${formatDuration(seconds)}` : 'Play video'),
  videoFailed: 'Video could not be played',
  play: 'Play',
  pause: 'Pause',
  position: 'Position',
  positionOf: (seconds, duration) => `${formatDuration(seconds)} of ${formatDuration(duration)}`,
  speed: (rate) => `Speed: ${rate}`,
  rate: (rate) => `${rate}×`,
  voiceFailed: 'Cannot be played',

  download: (name) => `Download ${name}`,
  downloadFailed: 'Download failed',
  cancelDownload: 'Stop download',
  bytes: (count) => formatBytes('en', count),
  bytesOf: (done, count) => `${formatBytes('en', done)} of ${formatBytes('en', count)}`,

  cancelUpload: 'Cancel sending',
  uploading: 'Sending file',

  coordinates: (latitude, longitude) =>
    `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`,
  openMap: 'Open map',
  openMerged: 'Show messages',
  mergedFailed: 'The messages could not be loaded.',
  loadingMerged: 'Loading messages',

  recalledFor: (by, sender) => `${by} took back a message from ${sender}`,
  recalledBecause: (line, reason) => `${line}: ${reason}`,
  writeAgain: 'Edit again',
  readBy: (count, of) => `Read by ${count} of ${of}`,

  code: (language) => (language ? `Code, ${language}` : 'Code'),
  copyCode: 'Copy',
  codeCopied: 'Copied',

  viewer: 'Photos and videos',
  previous: 'Previous',
  next: 'Next',
  zoom: 'Zoom',
  save: 'Download',
  place: (at, count) => `${at} of ${count}`,
  showing: (what, sender, place) => `${what} from ${sender}, ${place}`,
};

function degrees(angle: number, plus: string, minus: string): string {
  return `${Math.abs(angle).toFixed(4)}° ${angle < 0 ? minus : plus}`;
}
