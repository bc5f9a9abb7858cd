import type { SeedData } from './seed-data.ts';
import { createSmallWorld } from './small/index.ts';

const HOUR = 3600;
const MINUTE = 60;

/** The people of the small world, without their conversations, and a group of each kind. */
export function createGroupsWorld(): SeedData {
  return {
    people: createSmallWorld().people ?? [],
    groups: [
      {
        groupID: 'design-team',
        type: 'Private',
        name: 'Design team',
        owner: 'alice',
        members: ['bob', 'carol', 'dana'],
        messages: [
          {
            from: 'alice',
            text: 'Let us keep everything about the new icons here.',
            secondsAgo: 26 * HOUR,
          },
          { from: 'bob', text: 'Good. The first drafts are nearly done.', secondsAgo: 25 * HOUR },
          { from: 'alice', joined: ['dana'], secondsAgo: 3 * HOUR },
          {
            from: 'dana',
            text: 'Hello everybody! Where do I find the drafts?',
            secondsAgo: 2 * HOUR,
          },
          { from: 'carol', text: 'I will show you after lunch.', secondsAgo: 40 * MINUTE },
        ],
        unread: { alice: 2 },
      },
      {
        groupID: 'city-cyclists',
        type: 'Public',
        name: 'City cyclists',
        introduction: 'Rides on Sundays. Write a line when you ask to join.',
        owner: 'emil',
        members: ['alice', 'tomas', 'yuki'],
        admins: ['tomas'],
        messages: [
          { from: 'emil', text: 'Sunday at nine, at the old bridge?', secondsAgo: 5 * HOUR },
          { from: 'yuki', text: 'I am in. Bring a rain jacket.', secondsAgo: 4 * HOUR },
        ],
      },
      {
        groupID: '@TGS#_neighbours',
        type: 'Community',
        name: 'Neighbours',
        owner: 'priya',
        members: ['alice', 'noor', 'liam'],
        messages: [],
        topics: [
          {
            topicID: '@TGS#_neighbours@TOPIC#_garden',
            name: 'Garden',
            messages: [
              {
                from: 'noor',
                text: 'The tomatoes are ripe. Take as many as you like.',
                secondsAgo: HOUR,
              },
            ],
            unread: { alice: 1 },
          },
          {
            topicID: '@TGS#_neighbours@TOPIC#_tools',
            name: 'Tools',
            messages: [{ from: 'liam', text: 'Who has the long ladder?', secondsAgo: 30 * MINUTE }],
          },
        ],
      },
      {
        groupID: 'evening-concert',
        type: 'AVChatRoom',
        name: 'Evening concert',
        owner: 'tomas',
        members: [],
        messages: [],
      },
    ],
  };
}
