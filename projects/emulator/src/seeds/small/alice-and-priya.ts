import { createDialogue } from '../dialogue.ts';

/** A friend from university who moved away. */
export const aliceAndPriya = createDialogue(
  ['alice', 'priya'],
  [
    {
      hoursAgo: 92,
      lines: [
        ['priya', 'I got the job!!!!! 🎊'],
        ['alice', 'WHAT', 1],
        ['alice', 'The observatory one?!'],
        [
          'priya',
          'The observatory one! I start in January. They have a telescope older than my grandmother.',
        ],
        [
          'alice',
          'Priya, I’m so happy for you. You’ve wanted this since that night on the roof in second year, when you made everybody lie down in the frost to see Saturn. You’ve earned every bit of it.',
        ],
        ['priya', 'Now I’m crying in a supermarket, thanks 😭💕'],
        ['priya', 'You have to visit. Bring a warm coat, the dome isn’t heated.'],
        ['alice', 'I’ll bring two.'],
      ],
    },
    {
      hoursAgo: 33,
      lines: [
        [
          'priya',
          'Flat hunting report: saw five. Three were cupboards, one was a basement, and one had a balcony facing south!',
        ],
        ['alice', 'Take the balcony! Take it before I do!', 13],
        ['priya', 'Signed an hour ago 🔑🪴'],
        ['alice', 'First guest: me. It’s decided.'],
        ['priya', 'The sofa has your name on it.', 2],
      ],
    },
  ],
);
