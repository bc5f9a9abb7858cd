export { ChatBlockList } from './block-list/block-list';
export { ChatFriends } from './friends/friends';
export { ChatOwnProfile } from './own-profile/own-profile';
export { ChatProfileCard } from './profile-card/profile-card';
