export { ChatCreateGroup } from './create/create-group';
export { ChatGroupDetails } from './details/group-details';
export { ChatJoinGroup } from './join/join-group';
export { readGroupLink } from './join/read-group-link';
export { ChatJoinRequests } from './requests/join-requests';
