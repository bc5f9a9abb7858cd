import { Meaning } from './meaning';
import { groupMeanings, listMeanings } from './group-meanings';
const tooOld = notAllowed('The message is too old to be taken back.');
const notThere = {
  code: 'not-found',
  message: 'The message is gone, or was never there.',
} as const;
const notBought = {
  code: 'unsupported',
  message: 'The chat application has not bought this: see its console.',
} as const;
const noReceipts = notAllowed('The message cannot have receipts here.');
const wordless = { code: 'refused', message: 'Nothing could be understood.' } as const;
const taken = { code: 'refused', message: 'Somebody else has changed it meanwhile.' } as const;

/** What the numbers mean with which commands are refused. */
export const commandMeanings: Readonly<Record<number, Meaning>> = {
  ...groupMeanings,
  ...listMeanings,
  2101: notAllowed('Only those write in a live room who are there.'),
  2114: noReceipts,
  2116: notAllowed('A notice cannot be deleted.'),
  2117: { code: 'refused', message: 'The text could not be translated.' },
  2118: wordless,
  2119: { code: 'unsupported', message: 'Voice messages of this format cannot be written down.' },
  2480: taken,
  2481: notAllowed('Messages of live rooms cannot be changed.'),
  2687: notAllowed('Live rooms do not have this.'),
  2998: { code: 'unsupported', message: 'The chat SDK was built without this.' },
  3122: notBought,
  3123: notAllowed('The message contains words that are not allowed.'),
  10030: notThere,
  10031: tooOld,
  10032: notAllowed('This cannot be taken back.'),
  10033: notAllowed('Messages of this group cannot be taken back.'),
  10034: notAllowed('A notice cannot be deleted.'),
  10035: notAllowed('Messages of live rooms cannot be deleted.'),
  10041: notAllowed('Messages of groups cannot be taken back in this application.'),
  10052: notThere,
  10059: notBought,
  10060: notAllowed('The group is too large for receipts.'),
  10061: noReceipts,
  10062: noReceipts,
  10070: notAllowed('The group has as many pinned messages as it may.'),
  10071: notAllowed('The message is pinned already.'),
  20016: tooOld,
  20022: notThere,
  20023: notAllowed('The message was taken back.'),
  20026: notThere,
  20027: taken,
  23001: taken,
  23002: notAllowed('Nothing can be added to this message: it was not sent for that.'),
  23003: notThere,
  23005: notAllowed('The message has as many kinds of reactions as it may.'),
  23006: notAllowed('As many people as may have given this reaction.'),
  23010: notAllowed('So much has been added to the message that no more fits.'),
  27003: {
    code: 'refused',
    message: 'The search cannot be done like this: look for something else.',
  },
  30003: { code: 'not-found', message: 'This person does not exist.' },
  30010: notAllowed('You have as many friends as anybody may have.'),
  30012: notAllowed('Too many people wait for an answer of this person.'),
  30013: notAllowed('You have blocked as many people as anybody may block.'),
  30014: notAllowed('This person has as many friends as anybody may have.'),
  30515: notAllowed('You have blocked this person.'),
  30516: notAllowed('This person takes no friend requests.'),
  30525: notAllowed('This person takes no friend requests from you.'),
  30614: { code: 'not-found', message: 'The request is answered already, or taken back.' },
  31704: { code: 'not-found', message: 'This person is no friend of yours.' },
  60018: { code: 'too-fast', message: 'Too many calls in a short time.' },
  60020: notBought,
};

function notAllowed(message: string): Meaning {
  return { code: 'not-allowed', message };
}
