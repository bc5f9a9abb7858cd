import { Meaning, notAllowedMeaning, refusedMeaning } from './meaning';

const noGroup = { code: 'not-found', message: 'This group does not exist.' } as const;
const noConversation = { code: 'not-found', message: 'There is no such conversation.' } as const;
const noPerson = { code: 'not-found', message: 'This person does not exist.' } as const;

/** What the numbers mean with which groups are refused. */
export const groupMeanings: Readonly<Record<number, Meaning>> = {
  2600: refusedMeaning('The service has no groups of this kind.'),
  2602: refusedMeaning('A group needs an id of its kind: communities begin with @TGS#_.'),
  2603: noGroup,
  2620: notAllowedMeaning('Live groups cannot be handed over.'),
  2621: notAllowedMeaning('A group cannot be handed over to its owner.'),
  2623: { code: 'not-found', message: 'This person is no member of the group.' },
  2660: refusedMeaning('The group cannot be joined.'),
  2661: notAllowedMeaning('Nobody is brought into a live group: people come by themselves.'),
  2681: notAllowedMeaning('Only the owner may do this.'),
  2684: notAllowedMeaning('Nobody changes what they are themselves.'),
  2685: notAllowedMeaning('Nobody silences themselves.'),
  2686: refusedMeaning('Nobody can be kept out for so long.'),
  10004: refusedMeaning('Something told about the group is empty, too long, or not for its kind.'),
  10005: { code: 'too-long', message: 'So many people cannot be named at once.' },
  10009: notAllowedMeaning('The owner hands the group over, or dismisses it, before leaving.'),
  10013: notAllowedMeaning('They are in the group already.'),
  10014: refusedMeaning('The group is full.'),
  10018: refusedMeaning('The group has too many members to do this at once.'),
  10019: noPerson,
  10021: refusedMeaning('There is a group of this id already.'),
  10024: { code: 'not-found', message: 'Somebody else has answered already.' },
  10025: refusedMeaning('You have a group of this id already.'),
  10036: notAllowedMeaning('The application has as many live groups as it may.'),
  10037: notAllowedMeaning('They are in as many groups as they may.'),
  10038: notAllowedMeaning('The group cannot have so many members.'),
  11000: {
    code: 'unsupported',
    message: 'The chat application has no communities: switch them on in its console.',
  },
};

/** What the numbers mean with which changes of the list, and questions about people, are refused. */
export const listMeanings: Readonly<Record<number, Meaning>> = {
  2500: noConversation,
  2501: noConversation,
  2503: noConversation,
  51001: noConversation,
  51006: { code: 'too-long', message: 'So many conversations cannot be named at once.' },
  51007: noConversation,
  51008: refusedMeaning('As many conversations as may be are marked, or in folders.'),
  51009: { code: 'not-found', message: 'There is no folder of this name.' },
  51010: refusedMeaning('There are as many folders as may be.'),
  51011: { code: 'too-long', message: 'The name of a folder may have 32 bytes.' },
  51012: refusedMeaning('As many conversations as may be are kept on top.'),
  70107: noPerson,
  72001: {
    code: 'unsupported',
    message: 'The chat application does not tell who is there: switch it on in its console.',
  },
};
