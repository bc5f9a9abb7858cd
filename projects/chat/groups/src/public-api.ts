export { ChatCreateGroup } from './create/create-group';
export { ChatGroupDetails } from './details/group-details';
export { ChatJoinGroup } from './join/join-group';
export { ChatJoinNews } from './join/join-news';
export { readGroupLink } from './join/read-group-link';
export { ChatJoinRequests } from './requests/join-requests';
export { ChatTopicList } from './topics/topic-list';
