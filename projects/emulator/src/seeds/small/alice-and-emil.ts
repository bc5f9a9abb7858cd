import { createDialogue } from '../dialogue.ts';

/** A neighbour, a cat, and a parcel; he has not read the last line yet. */
export const aliceAndEmil = createDialogue(
  ['alice', 'emil'],
  [
    {
      hoursAgo: 70,
      lines: [
        ['emil', 'Hej Alice! A parcel for you is standing in my hallway. It’s heavy. Is it books?'],
        ['alice', 'It’s always books. Thank you so much! Can I pick it up around seven?', 22],
        ['emil', 'Any time. Ring twice, the bell is shy.'],
        ['alice', 'Ringing twice now 🔔🔔', 265],
      ],
    },
    {
      hoursAgo: 44,
      lines: [
        [
          'emil',
          'Could I ask you a favour back? I’m in Aarhus over the weekend and Pepper needs company.',
        ],
        ['alice', 'Cat duty? Yes!! What does she need?'],
        [
          'emil',
          'Morning: half a tin, fresh water. Evening: the other half, and ten minutes with the feather. She will tell you it was only five. Don’t believe her.',
        ],
        ['alice', 'I’ll bring a stopwatch ⏱️🐈'],
        [
          'emil',
          'The key is with Mrs. Lind on the ground floor. I’ll let her know you’re coming.',
          8,
        ],
        ['alice', 'Have a good trip, and don’t worry about anything here.', 2],
      ],
    },
    {
      hoursAgo: 5,
      lines: [
        [
          'alice',
          'Report from the third floor: one tin eaten, one feather destroyed, one cat asleep on my coat. All is well 🐾',
        ],
      ],
    },
  ],
  { emil: 1 },
);
