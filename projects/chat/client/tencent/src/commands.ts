import { MessageCommands, RoomCommands, SearchCommands } from 'ngx-tencent-chat/client';
import { ConversationId, UserId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { Extensions } from './extensions';
import { MessageChanges } from './message-changes';
import { TencentMessageCommands } from './message-commands';
import { Pins } from './pins';
import { Readings } from './readings';
import { Receipts } from './receipts';
import { TencentRoomCommands } from './room-commands';
import { Rooms } from './rooms';
import { SdkEvent, SdkMessage, sdkEvents } from './sdk';
import { codeOf } from './sdk-host';
import { TencentSearchCommands } from './search-commands';
import { Wordings } from './wordings';

/** Told by the service: one is no member, or is muted. Not every group tells that by itself. */
const silenced: readonly unknown[] = [10007, 10010, 10017];

/** All commands of a client, and what they have to hear. */
export class Commands {
  readonly messages: MessageCommands;
  readonly rooms: RoomCommands;
  readonly search: SearchCommands;
  readonly #pins: Pins;
  readonly #extensions: Extensions;
  readonly #rooms: Rooms;

  /** @param cancelSend Stops a message that is being uploaded. */
  constructor(desk: CommandDesk, cancelSend: (key: string) => void) {
    this.#pins = new Pins(desk);
    this.#extensions = new Extensions(desk);
    this.#rooms = new Rooms(desk);
    this.messages = new TencentMessageCommands(desk, {
      changes: new MessageChanges(desk),
      pins: this.#pins,
      receipts: new Receipts(desk),
      extensions: this.#extensions,
      wordings: new Wordings(desk),
      readings: new Readings(desk),
      cancelSend,
    });
    this.rooms = new TencentRoomCommands(desk, this.#rooms);
    this.search = new TencentSearchCommands(desk);
  }

  /** What the SDK tells in parts is asked for whole, and told then. */
  hear({ name, data }: SdkEvent, me: UserId): void {
    switch (name) {
      case sdkEvents.pinnedUpdated:
        return this.#pins.hear(data, me);
      case sdkEvents.extensionsUpdated:
      case sdkEvents.extensionsDeleted:
        return this.#extensions.hear(data);
      case sdkEvents.messageReceived:
        return this.#rooms.hearMessages(data as readonly SdkMessage[], me);
      case sdkEvents.blocklistUpdated:
        return this.#rooms.hearBlocklist(me);
    }
  }

  /** A message was refused: maybe because the person may not write there any more. */
  hearRefusal(id: ConversationId, error: unknown, me: UserId): void {
    if (silenced.includes(codeOf(error))) this.#rooms.renew(id, me);
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#rooms.clear();
  }
}
