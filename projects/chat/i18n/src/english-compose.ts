import { ComposeWords, FileRefusalFacts } from './compose-words';
import { PluralForms, formatBytes, selectPlural } from './numbers';

const locale = 'en';
const files: PluralForms = { one: 'file', other: 'files' };
const people: PluralForms = { one: 'person', other: 'people' };
const matches: PluralForms = { one: 'suggestion', other: 'suggestions' };

/** Words of writing, in English. */
export const englishCompose: ComposeWords = {
  attach: 'Attach',
  attachMedia: 'Photo or video',
  attachFile: 'File',
  takePhoto: 'Take a photo',
  attachments: 'Attachments',
  removeAttachment: (name) => `Remove ${name}`,
  preparing: (count) => `Preparing ${count} ${selectPlural(locale, count, files)}…`,
  fileRefused: whyRefused,
  dropHere: 'Drop files here to send them',
  pastedName: 'Pasted picture',
  sendAsFile: 'Send as a file',
  textFileName: 'Message',

  openEmoji: 'Choose an emoji',
  emojiFailed: 'Emoji could not be loaded.',

  record: 'Record a voice message',
  recording: 'Recording',
  pauseRecording: 'Pause',
  resumeRecording: 'Record on',
  discardRecording: 'Discard',
  playRecording: 'Listen',
  pausePlaying: 'Pause listening',
  sendRecording: 'Send voice message',
  recordingFull: 'That is as long as a voice message can be.',
  recorderTrouble: {
    denied:
      'The microphone is not allowed here. Allow it in your browser’s settings, then try again.',
    missing: 'No microphone was found.',
    failed: 'The microphone cannot be used right now.',
  },

  replyTo: (name) => `Reply to ${name}`,
  cancelReply: 'Do not reply',
  editing: 'Edit message',
  cancelEdit: 'Stop editing',
  saveEdit: 'Save',
  notEdited: 'Your change was not saved.',
  editGone: 'The message that you were editing is gone. Your text is still here.',

  people: 'People',
  everyone: 'all',
  everyoneHint: (count) =>
    count > 0 ? `Everybody, ${count} ${selectPlural(locale, count, people)}` : 'Everybody',
  role: (role) => ({ owner: 'Owner', admin: 'Admin', member: '' })[role],
  commands: 'Commands',
  emojiMatches: 'Emoji',
  completions: (count) => `${count} ${selectPlural(locale, count, matches)}`,
  commandFailed: 'The command did not work.',

  slowMode: (seconds) => `You can write again in ${seconds} s`,
  stopped: 'This message was not sent.',

  mutedUntil: (moment) => `You cannot write here until ${moment}.`,
  allMuted: 'Only admins can write here.',
  blocked: (name) => `You have blocked ${name}. Unblock them to write.`,
  notMember: 'You are not a member of this group any more.',
  readOnly: 'Nobody can write here.',

  draft: 'Draft:',
  draftFiles: (count) => `${count} ${selectPlural(locale, count, files)}`,
  typing: 'typing…',
};

function whyRefused({ name, reason, limit }: FileRefusalFacts): string {
  switch (reason) {
    case 'empty':
      return `“${name}” is empty.`;
    case 'too-large':
      return `“${name}” is too large: ${formatBytes(locale, limit)} at most.`;
    case 'too-many':
      return `“${name}” is left out: ${limit} ${selectPlural(locale, limit, files)} at a time.`;
    case 'not-accepted':
      return `“${name}” cannot be sent here: its type is not accepted.`;
    case 'program':
      return `“${name}” could run as a program, and is not sent.`;
    case 'disguised':
      return `“${name}” is not what its name says, and is not sent.`;
    case 'unreadable':
      return `“${name}” cannot be read.`;
  }
}
