import type { ConformanceArea } from '../conformance-case.ts';
import { blocklist } from './blocklist.ts';
import { cloudSettings } from './cloud-settings.ts';
import { communities } from './communities.ts';
import { conversationGroups } from './conversation-groups.ts';
import { conversations } from './conversations.ts';
import { directHistory } from './direct-history.ts';
import { directMessageChanges } from './direct-message-changes.ts';
import { directMessages } from './direct-messages.ts';
import { follow } from './follow.ts';
import { friendGroups } from './friend-groups.ts';
import { friendRequests } from './friend-requests.ts';
import { friends } from './friends.ts';
import { groupAttributes } from './group-attributes.ts';
import { groupMembers } from './group-members.ts';
import { extensions } from './extensions.ts';
import { groupMessages } from './group-messages.ts';
import { groups } from './groups.ts';
import { liveRoomGuests } from './live-room-guests.ts';
import { liveRooms } from './live-rooms.ts';
import { mergedMessages } from './merged-messages.ts';
import { pinnedMessages } from './pinned-messages.ts';
import { reactions } from './reactions.ts';
import { presence } from './presence.ts';
import { profiles } from './profiles.ts';
import { signalling } from './signalling.ts';
import { search, withoutSearch } from './search.ts';
import { signIn } from './sign-in.ts';
import { translation, withoutTranslation } from './translation.ts';
import { uploads } from './uploads.ts';

/** Every area of the suite. */
export const areas: readonly ConformanceArea[] = [
  signIn,
  profiles,
  presence,
  blocklist,
  friends,
  friendRequests,
  friendGroups,
  follow,
  cloudSettings,
  uploads,
  directMessages,
  directMessageChanges,
  directHistory,
  conversations,
  conversationGroups,
  signalling,
  groups,
  groupMembers,
  groupAttributes,
  groupMessages,
  pinnedMessages,
  liveRooms,
  liveRoomGuests,
  communities,
  reactions,
  extensions,
  mergedMessages,
  search,
  withoutSearch,
  translation,
  withoutTranslation,
];
