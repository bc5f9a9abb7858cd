import { createDialogue } from './dialogue.ts';
import { createGroupsWorld } from './groups.ts';
import type { SeedData, SeedGroup } from './seed-data.ts';
import { createSmallWorld } from './small/index.ts';

const HOUR = 3600;

/** Who helps with what was bought. */
const aliceAndSupport = createDialogue(
  ['alice', 'support'],
  [
    {
      hoursAgo: 30,
      lines: [
        ['alice', 'The lamp arrived, but one of the two bulbs doesn’t light up.'],
        ['support', 'I’m sorry to hear that! Could you send me the number of your order?'],
        ['alice', 'It’s 4711-20.'],
        ['support', 'Thank you. A new bulb is on its way, you’ll have it on Thursday. 💡'],
      ],
    },
  ],
);

/** Where one side tells, and all others read. */
const news: Omit<SeedGroup, 'admins'> = {
  groupID: 'news-office',
  type: 'Public',
  name: 'Office news',
  introduction: 'What everybody should know.',
  owner: 'priya',
  members: ['alice', 'bob', 'carol', 'dana', 'emil'],
  messages: [
    {
      from: 'priya',
      text: 'The lift is being repaired on Friday. Please take the stairs.',
      secondsAgo: 28 * HOUR,
    },
    {
      from: 'priya',
      text: 'The canteen has a new menu. There is soup every day.',
      secondsAgo: 7 * HOUR,
    },
  ],
  unread: {},
};

/** The small world with its groups, a support thread and a channel for news: a place to look around in. */
export function createTownWorld(): SeedData {
  const { people = [], conversations = [] } = createSmallWorld();
  return {
    people: [...people, { userID: 'support', nick: 'Lamp & Co. support' }],
    conversations: [...conversations, aliceAndSupport],
    groups: [...(createGroupsWorld().groups ?? []), news],
  };
}
