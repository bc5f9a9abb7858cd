import { createDialogue } from '../dialogue.ts';

/** The choir; Alice has three lines to catch up on. */
export const aliceAndTomas = createDialogue(
  ['alice', 'tomas'],
  [
    {
      hoursAgo: 67,
      lines: [
        ['tomas', 'Are you singing alto 1 or alto 2 in the Fauré?'],
        ['alice', 'Alto 2, I like it down there 🎶'],
        ['tomas', 'Great, then we’re balanced. Rehearsal is in the small hall this week.'],
        ['alice', 'Noted! Do we have the new scores?'],
        [
          'tomas',
          'https://example.com/choir/faure-requiem-alto.pdf – page 14 has the cut we agreed on.',
          5,
        ],
        ['alice', 'Lifesaver, thank you.'],
      ],
    },
    {
      hoursAgo: 8.5,
      lines: [
        ['tomas', 'The concert is sold out! 212 tickets. We’ve never had that.'],
        ['tomas', 'Doors at 19:00, so please be there by 18:15 in black, with the blue folder.', 1],
        [
          'tomas',
          'And would you say two sentences before the encore? You did it so well last time.',
          3,
        ],
      ],
    },
  ],
  { alice: 3 },
);
