import { createDialogue } from '../dialogue.ts';

/** Two colleagues and friends: a release, a hike, and what is for lunch. */
export const aliceAndBob = createDialogue(
  ['alice', 'bob'],
  [
    {
      hoursAgo: 98,
      lines: [
        ['bob', 'Morning! Did the new onboarding screens land somewhere I can look at them?'],
        ['alice', 'Morning ☀️ They did, last night. Still rough around step 3.'],
        [
          'alice',
          'Short version of what changed:\n• one question per screen instead of four\n• the progress bar is gone, nobody looked at it\n• you can leave at any time and come back where you were',
        ],
        ['bob', 'Oh nice. The third one alone will save support half their week.', 3],
        ['bob', 'Is the "skip for now" link meant to be that small?'],
        ['alice', 'It was meant to be modest 😅 Too modest?'],
        ['bob', 'I had to look for it, and I knew it was there.'],
        ['alice', 'Fair. Making it a proper button.', 6],
        ['bob', '👍'],
        ['alice', 'Done. Have another look when you get a minute?', 25],
        ['bob', 'Much better. I’d ship that.', 4],
      ],
    },
    {
      hoursAgo: 94.2,
      lines: [
        ['bob', 'Lunch? There’s a new dumpling place on Weaver Street 🥟'],
        ['alice', 'You had me at dumpling'],
        ['bob', '12:30 downstairs?'],
        ['alice', 'Perfect'],
        ['alice', 'Running five minutes late, go ahead and grab a table', 48],
        ['bob', 'Got the one by the window. They have the chilli oil you like.', 4],
      ],
    },
    {
      hoursAgo: 73.5,
      lines: [
        ['alice', 'Remember the talk about designing for slow connections? I found the recording'],
        ['alice', 'https://example.com/talks/designing-for-slow-networks'],
        ['bob', 'Saving that for the train. Is it the one with the lift metaphor?', 12],
        [
          'alice',
          'Yes! People don’t mind waiting for a lift, they mind not knowing whether it heard them. So the button lights up the moment you press it. That’s basically the whole talk, but the examples are great.',
        ],
        ['bob', 'Which is exactly what our send button doesn’t do'],
        ['alice', 'That thought did cross my mind 😇'],
        [
          'bob',
          'OK I’ll take it. Message appears at once, greyed a little, turns solid when the server has it. If it fails it stays where it is and says so.',
          2,
        ],
        ['alice', 'And never, ever disappears.'],
        ['bob', 'And never, ever disappears.'],
        ['alice', 'I could hug you. Writing it down before you change your mind.'],
      ],
    },
    {
      hoursAgo: 51,
      lines: [
        ['bob', 'So, Saturday. Are we still doing the ridge walk?'],
        ['alice', 'Absolutely. Forecast says sun until four, then maybe a shower 🌦️'],
        ['bob', 'Then we should be off the ridge by three. Carol wants to come too, is that OK?'],
        ['alice', 'Of course! Does she have boots?'],
        ['bob', 'She has opinions about boots. So, yes.'],
        ['alice', '😂'],
        [
          'alice',
          'Plan:\n08:10 train from the main station, platform 4\n09:25 bus 62 to the car park at the top of the village\n09:50 start walking\n13:00 lunch at the hut (they take cards now!)\n15:00 back at the bus',
          7,
        ],
        ['bob', 'You are frighteningly good at this'],
        ['alice', 'Bring layers. And the good thermos, not the one that leaks.'],
        ['bob', 'It leaked ONE time'],
        ['alice', 'Into my bag, Bob'],
        ['bob', '…the good thermos it is.'],
      ],
    },
    {
      hoursAgo: 26.5,
      lines: [
        ['alice', 'Release day! How are you feeling?'],
        ['bob', 'Weirdly calm. The checks were green before I’d finished my coffee.'],
        ['alice', 'Don’t say that out loud 🤞'],
        ['bob', 'Too late. We’re at 10 % of users, error rate is flat.', 40],
        ['alice', 'And people are finishing the onboarding?'],
        [
          'bob',
          'That’s the good part. In the first hour 71 % got to the end, and the old flow never went over 48. I checked twice because I didn’t believe it. Some of it will be novelty, and first days are always odd, but even if half of it goes away again it’s the best change we’ve made all year.',
          3,
        ],
        ['alice', 'I’m screaming. Quietly. I’m in a meeting.'],
        ['bob', '🎉🎉🎉'],
        ['bob', 'Going to 50 %', 55],
        ['bob', 'And 100 %. Nothing is on fire.', 120],
        ['alice', 'Cake tomorrow. I’m buying. No discussion.'],
        ['bob', 'I wasn’t going to discuss it 🍰'],
      ],
    },
    {
      hoursAgo: 2.4,
      lines: [
        [
          'bob',
          'One thing from the feedback: somebody’s name is so long that it pushes the date off the row',
        ],
        ['alice', 'Screenshot?'],
        [
          'bob',
          'Can’t, it’s a customer. But try "Maximiliane-Theodora von Hohenfels-Wittgenstein"',
        ],
        [
          'alice',
          'What a name. Yes, I see it. Cutting it off with an ellipsis and keeping the date.',
          5,
        ],
        ['bob', 'Thanks! No rush, next week is fine.'],
        ['alice', 'Already done 😌 It’s on the branch.', 14],
        ['bob', 'You’re unbelievable.', 2],
        ['bob', 'Also: the cake was excellent. Was there coffee in the cream?', 62],
        ['alice', 'A little. And a secret.', 9],
        ['bob', 'Cardamom?'],
        ['alice', 'No comment. See you at the station on Saturday! 🥾', 3],
      ],
    },
  ],
);
