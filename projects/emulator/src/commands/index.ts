import { acknowledgePush } from './acknowledge-push.ts';
import { clearHistory } from './clear-history.ts';
import type { Command } from './command.ts';
import { deleteConversations } from './delete-conversations.ts';
import { deleteMessages } from './delete-messages.ts';
import { findConversationGroups } from './find-conversation-groups.ts';
import { getBlocklist } from './get-blocklist.ts';
import { getCloudSettings } from './get-cloud-settings.ts';
import { getConversationGroups } from './get-conversation-groups.ts';
import { getFeatureBits } from './get-feature-bits.ts';
import { getFriendGroups } from './get-friend-groups.ts';
import { getFriendRequests } from './get-friend-requests.ts';
import { getFriends } from './get-friends.ts';
import { getHistory } from './get-history.ts';
import { getJoinedCommunities, getJoinedGroups } from './get-joined-groups.ts';
import { getMuteLevels } from './get-mute-levels.ts';
import { getPeerReadTimes } from './get-peer-read-times.ts';
import { getPresence } from './get-presence.ts';
import { getProfiles } from './get-profiles.ts';
import { heartbeat } from './heartbeat.ts';
import { listConversations } from './list-conversations.ts';
import { markAllRead } from './mark-all-read.ts';
import { markRead } from './mark-read.ts';
import { modifyMessage } from './modify-message.ts';
import { pinConversations } from './pin-conversations.ts';
import { revokeMessage } from './revoke-message.ts';
import { sayHello } from './say-hello.ts';
import { sendMessage } from './send-message.ts';
import { sendReceipts } from './send-receipts.ts';
import { setCustomStatus } from './set-custom-status.ts';
import { setMuteLevel } from './set-mute-level.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { subscribePresence } from './subscribe-presence.ts';
import { syncMessages } from './sync-messages.ts';
import { takeTelemetry } from './take-telemetry.ts';
import { unsubscribePresence } from './unsubscribe-presence.ts';
import { updateProfile } from './update-profile.ts';

/** Every command that the emulator knows, by its `servcmd`. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    acknowledgePush,
    clearHistory,
    deleteConversations,
    deleteMessages,
    findConversationGroups,
    getBlocklist,
    getCloudSettings,
    getConversationGroups,
    getFeatureBits,
    getFriendGroups,
    getFriendRequests,
    getFriends,
    getHistory,
    getJoinedCommunities,
    getJoinedGroups,
    getMuteLevels,
    getPeerReadTimes,
    getPresence,
    getProfiles,
    heartbeat,
    listConversations,
    markAllRead,
    markRead,
    modifyMessage,
    pinConversations,
    revokeMessage,
    sayHello,
    sendMessage,
    sendReceipts,
    setCustomStatus,
    setMuteLevel,
    signIn,
    signOut,
    subscribePresence,
    syncMessages,
    takeTelemetry,
    unsubscribePresence,
    updateProfile,
  ].map((command) => [command.name, command]),
);
