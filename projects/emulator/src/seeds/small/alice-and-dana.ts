import { createDialogue } from '../dialogue.ts';

/** A colleague who plans the next quarter; her last lines are not read yet. */
export const aliceAndDana = createDialogue(
  ['alice', 'dana'],
  [
    {
      hoursAgo: 48,
      lines: [
        ['dana', 'Hi Alice, do you have 20 minutes tomorrow to look at the research plan?'],
        ['alice', 'Sure! 10:00, or after 15:00?', 9],
        ['dana', '15:30 would be perfect. I’ll send an agenda.'],
        [
          'dana',
          'Agenda:\n1. Who we talk to (8 people, 4 of them new)\n2. What we show them\n3. What we do with the answers\n\nShould fit in 20 minutes if I stop myself from talking about fonts.',
          16,
        ],
        ['alice', 'Let’s add 5 minutes for fonts, just in case 😄'],
        ['dana', 'You know me too well.'],
      ],
    },
    {
      hoursAgo: 21,
      lines: [
        ['dana', 'Thanks for today, that helped a lot. I rewrote question 4, it was leading.'],
        [
          'alice',
          'Reads much better now. "Tell me about the last time…" is always a good start.',
          5,
        ],
        ['dana', 'Good. First interview is on Thursday. Want to sit in?'],
        ['alice', 'I’d love to. I’ll keep quiet and take notes, promise.'],
        ['dana', '📝💛'],
      ],
    },
    {
      hoursAgo: 0.7,
      lines: [
        [
          'dana',
          'Small change: the Thursday interview moves to 11:00. Does that still work for you?',
        ],
        ['dana', 'And could you bring the printed screens? The ones with step 3.', 4],
      ],
    },
  ],
  { alice: 2 },
);
