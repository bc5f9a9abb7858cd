import type { SeedConversation } from '../seed-data.ts';
import { createDialogue } from '../dialogue.ts';

/** What the others say when Alice is not there, so that nobody who signs in finds an empty list. */
export const amongTheOthers: readonly SeedConversation[] = [
  createDialogue(
    ['bob', 'carol'],
    [
      {
        hoursAgo: 49,
        lines: [
          ['carol', 'Is there room for one more on Saturday?'],
          ['bob', 'Always. Alice made a timetable, it’s magnificent.', 4],
          ['carol', 'Of course she did 😄 I’m bringing lemon bars.'],
          ['bob', 'Then I’ll carry your rucksack.'],
        ],
      },
    ],
  ),
  createDialogue(
    ['bob', 'dana'],
    [
      {
        hoursAgo: 23,
        lines: [
          ['dana', 'Can I get the drop-off numbers per step before Thursday?'],
          ['bob', 'By tonight. Do you want them split by new and returning people?', 10],
          ['dana', 'You read my mind. Yes please!'],
          ['bob', 'It’s in the shared folder. Step 3 is the interesting one.', 230],
        ],
      },
    ],
    { dana: 1 },
  ),
  createDialogue(
    ['bob', 'liam'],
    [
      {
        hoursAgo: 11,
        lines: [
          ['liam', 'Five-a-side on Wednesday, we’re one short. You in?'],
          ['bob', 'My knee says no, my heart says yes.', 26],
          ['liam', 'Goalkeeper, then. Hearts only ⚽'],
        ],
      },
    ],
    { bob: 1 },
  ),
  createDialogue(
    ['noor', 'yuki'],
    [
      {
        hoursAgo: 60,
        lines: [
          ['noor', 'Hi Yuki! Alice told me you know everything about tea.'],
          [
            'yuki',
            'She is too kind 😊 But I do have a favourite: try hojicha, it is roasted and gentle.',
            15,
          ],
          ['noor', 'Ordered! I’ll send you our sage tea in return.', 5],
          ['yuki', 'A fair trade 🍵'],
        ],
      },
    ],
  ),
  createDialogue(
    ['emil', 'priya'],
    [
      {
        hoursAgo: 36,
        lines: [
          ['emil', 'Congratulations on the observatory! Does it have an open evening?'],
          ['priya', 'First Friday of the month, if the sky is clear. Bring gloves!', 50],
        ],
      },
    ],
  ),
];
