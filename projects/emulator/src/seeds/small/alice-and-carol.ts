import { createDialogue } from '../dialogue.ts';

/** A book club of two. */
export const aliceAndCarol = createDialogue(
  ['alice', 'carol'],
  [
    {
      hoursAgo: 80,
      lines: [
        ['carol', 'Finished it. At 2 am. I have regrets, but not about the book.'],
        ['alice', 'NO spoilers, I’m at chapter 19!!'],
        ['carol', 'Then hurry up. I need to talk about the lighthouse.'],
        ['alice', 'There’s a lighthouse??'],
        ['carol', 'Forget I said anything 🙈'],
      ],
    },
    {
      hoursAgo: 30,
      lines: [
        ['alice', 'OK. Done. The lighthouse.'],
        ['carol', 'THE LIGHTHOUSE', 1],
        [
          'alice',
          'I went back and reread the first page afterwards, and it’s all there already. The lamp, the letters, even the dog. I don’t know how she does it. I also may have cried a bit on the tram.',
        ],
        ['carol', 'Everybody cries on the tram with that one. It’s practically a tradition.'],
        ['carol', 'My turn to choose the next. Something short and funny?'],
        ['alice', 'Yes please. I need to recover.'],
        ['carol', 'By the way, Bob says I may join on Saturday. What should I bring?', 190],
        ['alice', 'Just yourself and something to share for lunch. And those famous boots 😄', 6],
        ['carol', 'They’re good boots!! I’ll make the lemon thing.', 2],
        ['alice', 'Then the day is already a success 🍋', 1],
      ],
    },
  ],
);
