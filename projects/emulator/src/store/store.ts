import { createMemory, type Memory } from '../memory/memory.ts';
import { AppSettings } from './app-settings.ts';
import { BroadcastBox } from './broadcasts.ts';
import { ConversationBook } from './conversation-book.ts';
import { ConversationGroups } from './conversation-groups.ts';
import { CredentialLedger } from './credential-ledger.ts';
import { FileCabinet } from './file-cabinet.ts';
import { ApplicationBook } from './groups/application-book.ts';
import { AttributeShelf } from './groups/group-attributes.ts';
import { CounterShelf } from './groups/group-counters.ts';
import { ExtensionBook } from './extensions.ts';
import { GroupRegister } from './groups/group-register.ts';
import { NoticeBox } from './groups/notice-box.ts';
import { TimelineArchive } from './groups/timeline-archive.ts';
import { ToldMentions } from './groups/told-mentions.ts';
import { LiveAudience } from './live-rooms-audience.ts';
import { LiveStandings } from './live-rooms-standings.ts';
import { LiveRooms } from './live-rooms.ts';
import { MessageArchive } from './message-archive.ts';
import { MergedMessages } from './merged-messages.ts';
import { PeopleRegister } from './people.ts';
import { PresenceBoard } from './presence-board.ts';
import { QuietTimes } from './quiet-times.ts';
import { ReactionBook } from './reactions.ts';
import { RelationRegister } from './relations/relation-register.ts';
import { SilenceLedger } from './silences.ts';
import { TopicRegister } from './topics.ts';

/** A part of what the chat service remembers. It reads from its drawers what was kept before. */
interface Part {
  /** Forgets everything, also what is kept. */
  clear(): void;
}

const parts = {
  people: PeopleRegister,
  messages: MessageArchive,
  conversations: ConversationBook,
  conversationGroups: ConversationGroups,
  quietTimes: QuietTimes,
  groups: GroupRegister,
  timelines: TimelineArchive,
  toldMentions: ToldMentions,
  notices: NoticeBox,
  applications: ApplicationBook,
  groupAttributes: AttributeShelf,
  groupCounters: CounterShelf,
  liveRooms: LiveRooms,
  broadcasts: BroadcastBox,
  liveAudience: LiveAudience,
  liveStandings: LiveStandings,
  topics: TopicRegister,
  presence: PresenceBoard,
  relations: RelationRegister,
  silences: SilenceLedger,
  reactions: ReactionBook,
  extensions: ExtensionBook,
  mergedMessages: MergedMessages,
  credentials: CredentialLedger,
  settings: AppSettings,
  files: FileCabinet,
} satisfies Record<string, new (memory: Memory) => Part>;

/** Everything that the chat service remembers. */
export type Store = { readonly [Name in keyof typeof parts]: InstanceType<(typeof parts)[Name]> };

/** Opens what a memory holds; an empty store for an empty memory. */
export function createStore(memory: Memory = createMemory()): Store {
  const opened = Object.entries(parts).map(([name, Part]) => [name, new Part(memory)]);
  return Object.fromEntries(opened) as Store;
}

/** Forgets everything. */
export function clearStore(store: Store): void {
  for (const part of Object.values<Part>(store)) part.clear();
}
