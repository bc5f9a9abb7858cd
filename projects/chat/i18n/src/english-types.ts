import { formatDuration } from './numbers';
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
};
