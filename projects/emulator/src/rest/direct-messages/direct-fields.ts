import * as v from 'valibot';
import { countField, userIdField } from '../../commands/fields.ts';
import { Refusal, type RefusalName } from '../../errors.ts';
import type { MessageAddress } from '../../operations/direct-messages/message-address.ts';
import type { MessageDraft } from '../../store/direct-message.ts';
import type { Store } from '../../store/store.ts';
import { number32Field } from '../fields.ts';
import { restElementsField, sendControlField } from '../message-fields.ts';
import type { RestContext } from '../rest-command.ts';

/** The longest that a message may wait for its recipient: seven days. */
const LONGEST_LIFE_SECONDS = 604_800;

/** What every command that sends a direct message reads. */
export const draftEntries = {
  /** In whose name it is sent; the administrator's if it is left out. */
  From_Account: v.optional(userIdField),
  MsgSeq: v.optional(number32Field),
  MsgRandom: number32Field,
  MsgBody: restElementsField,
  CloudCustomData: v.optional(v.string()),
  SendMsgControl: sendControlField,
  /** 1: the sender's devices and his history get it too; 2: they do not. */
  SyncOtherMachine: v.optional(v.picklist([1, 2]), 1),
  /** 0: only who is online gets it, and nobody keeps it. */
  MsgLifeTime: v.optional(countField, LONGEST_LIFE_SECONDS),
  IsNeedReadReceipt: v.optional(v.picklist([0, 1]), 0),
  SupportMessageExtension: v.optional(v.picklist([0, 1]), 0),
};

type DraftRequest = v.InferOutput<v.ObjectSchema<typeof draftEntries, undefined>>;

/** The refusals of single fields that have a code of their own. */
export const directFieldRefusals: Readonly<Record<string, RefusalName>> = {
  MsgBody: 'messageBodyMissing',
  MsgRandom: 'messageRandomMissing',
  MsgTimeStamp: 'messageTimeInvalid',
  To_Account: 'recipientMissing',
  From_Account: 'restSenderUnknown',
  SyncOtherMachine: 'syncOtherMachineInvalid',
  MsgLifeTime: 'messageLifeTimeInvalid',
};

/** The message that a request describes. */
export function toDirectDraft(
  request: DraftRequest,
  to: string,
  { admin, now, drawNumber }: RestContext,
): MessageDraft {
  return {
    from: request.From_Account ?? admin,
    to,
    sequence: request.MsgSeq ?? drawNumber(),
    random: request.MsgRandom,
    time: now,
    clientTime: now,
    body: request.MsgBody,
    cloudCustomData: request.CloudCustomData,
    needsReceipt: request.IsNeedReadReceipt === 1,
    supportsExtension: request.SupportMessageExtension === 1,
    control: request.SendMsgControl,
  };
}

/** Refuses a life time that is longer than the service keeps messages for. */
export function refuseLongLife(seconds: number): void {
  if (seconds > LONGEST_LIFE_SECONDS) throw new Refusal('messageLifeTimeTooLong');
}

/** Refuses a sender who does not exist. */
export function demandSender(store: Store, userID: string): void {
  if (!store.people.has(userID)) throw new Refusal('restSenderUnknown', userID);
}

/** Refuses a recipient who does not exist. */
export function demandRecipient(store: Store, userID: string): void {
  if (!store.people.has(userID)) throw new Refusal('restRecipientUnknown', userID);
}

/** What every command about one message reads. */
export const addressEntries = {
  From_Account: userIdField,
  To_Account: userIdField,
  MsgKey: v.string(),
};

type AddressRequest = v.InferOutput<v.ObjectSchema<typeof addressEntries, undefined>>;

/** The message that a request names. */
export function toAddress(request: AddressRequest): MessageAddress {
  const { From_Account: from, To_Account: to, MsgKey: key } = request;
  if (!/^\d+_\d+_\d+$/.test(key)) throw new Refusal('messageKeyInvalid', key);
  return { from, to, key };
}
