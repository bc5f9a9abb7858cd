export { CHAT_APPLICATION } from './application';
export { countShelf, fitsFilter, isUnread, selectChosen, wholeList } from './conversation-filters';
export type {
  ConversationFilter,
  ConversationShelf,
  ListChoice,
  ShelfCount,
} from './conversation-filters';
export { ConversationStore } from './conversation-store';
export { emptyDraft, isEmptyDraft } from './draft';
export type { Attachment, Draft } from './draft';
export { DraftKeeper } from './draft-keeper';
export { FolderStore } from './folder-store';
export type { FetchCredential } from './credential-keeper';
export { ExtensionStore } from './extension-store';
export type { Extensions } from './extension-store';
export type { MergedSummary } from './forwarder';
export { GroupStore } from './group-store';
export type { JoinNews } from './group-store';
export { JoinRequestStore } from './join-request-store';
export type { TakenBack } from './message-changes';
export { MessageStore } from './message-store';
export { CHAT_CREDENTIALS, SessionStore } from './session-store';
export type { MessageJump } from './message-jumps';
export type { Removal } from './message-remover';
export type { MessageExtras } from './outgoing';
export { NameBook } from './name-book';
export { PeopleStore } from './people-store';
export { PinStore } from './pin-store';
export { providePresenceOptions } from './presence-options';
export type { PresenceOptions } from './presence-options';
export { PresenceStore } from './presence-store';
export { provideReceiptOptions } from './receipt-options';
export type { ReceiptOptions } from './receipt-options';
export { ReceiptStore } from './receipt-store';
export { recentPeople } from './recent-people';
export { injectTakeReport, provideReporting } from './reporting';
export type { ChatReport, TakeReport } from './reporting';
export { RoomStore } from './room-store';
export type { GroupEnding } from './room-store';
export { StarStore } from './star-store';
export type { Starred } from './star-store';
export { emptyThread, isInStep } from './thread';
export type { Gap, MessageEdit, MessageFacts, PendingReaction, Thread } from './thread';
export { TypingStore } from './typing-store';
export { UploadStore } from './upload-store';
export { LiveStore } from './live-store';
export type { LiveVisit } from './live-store';
export { TopicStore } from './topic-store';
