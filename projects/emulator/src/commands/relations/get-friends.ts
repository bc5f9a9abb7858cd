import { anyRequest, defineCommand } from '../command.ts';

/** Reads the friends of the user. None: friendship is not part of the emulator yet. */
export const getFriends = defineCommand({
  name: 'sns.friend_get',
  request: anyRequest,
  whenInvalid: 'invalidRelationRequest',
  run: () => ({
    UserDataItem: [],
    FriendNum: 0,
    NextStartIndex: 0,
    CompleteFlag: 1,
    StandardSequence: 1,
    CustomSequence: 1,
  }),
});
