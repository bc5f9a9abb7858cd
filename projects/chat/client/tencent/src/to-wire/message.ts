import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { OutgoingBody, everyone, kindOf } from 'ngx-tencent-chat/models';

import { toWireConversationType, toWireRecipient } from '../conversation-id';
import type { SdkMessage } from '../sdk';
import type { SdkMaker, SdkMessageOptions } from '../sdk-making';
import { wireEveryone } from '../to-model/mentions';
import { readOwnData } from '../to-model/own-data';
import { toStoredName, toWireFile } from './file';
import { toWireData } from './own-data';
import { toWireQuote } from './quote';
import { typingWanted } from './typing';

/** How a message is made: by which method of the SDK, and of what. */
export interface WireMessage {
  readonly maker: SdkMaker;
  readonly options: SdkMessageOptions;
  /** What has to be uploaded; null for most. */
  readonly file: File | null;
}

type Made = Pick<WireMessage, 'maker'> & { readonly payload: object; readonly file?: File };

/**
 * What the SDK makes a message of.
 * @param sources The SDK's own objects of the messages that are handed on in it.
 */
export function toWireMessage(
  message: OutgoingMessage,
  sources: readonly SdkMessage[] = [],
): WireMessage {
  const { maker, payload, file = null } = toWireBody(message, sources);
  const options = {
    to: toWireRecipient(message.conversationId),
    conversationType: toWireConversationType(message.conversationId),
    payload,
    cloudCustomData: toWireCustomData(message, sources),
    ...(message.wantsReceipt && { needReadReceipt: true }),
    ...(message.body.type === 'custom' && { isSupportExtension: true }),
  };
  return { maker, options, file };
}

function toWireCustomData(message: OutgoingMessage, sources: readonly SdkMessage[]): string {
  const { key, album, body, quote, conversationId } = message;
  const levels = levelsOf(body, sources[0]);
  return toWireData(
    { key, album, levels },
    { ...(quote && toWireQuote(quote)), ...(kindOf(conversationId) === 'direct' && typingWanted) },
  );
}

/** Something spoken is as loud as before when it is handed on. */
function levelsOf(body: OutgoingBody, source: SdkMessage | undefined): readonly number[] {
  if (body.type === 'voice') return body.levels;
  return body.type === 'forward' ? readOwnData(source?.cloudCustomData).levels : [];
}

function toWireBody(message: OutgoingMessage, sources: readonly SdkMessage[]): Made {
  const { body } = message;
  switch (body.type) {
    case 'text':
      return toWireText(message, body.text);
    case 'image':
      return toWireUpload('createImageMessage', toWireFile(body));
    case 'video':
      return toWireUpload('createVideoMessage', toWireFile(body));
    case 'voice':
      return toWireUpload('createAudioMessage', toWireFile(body));
    case 'file':
      return toWireUpload('createFileMessage', toWireFile(body));
    case 'sticker':
      return { maker: 'createFaceMessage', payload: { index: body.set, data: body.name } };
    case 'location': {
      const { description, latitude, longitude } = body;
      return { maker: 'createLocationMessage', payload: { description, latitude, longitude } };
    }
    case 'custom':
      return { maker: 'createCustomMessage', payload: toWireCustom(body) };
    case 'forward':
      return { maker: 'createForwardMessage', payload: sources[0] ?? {} };
    case 'merged':
      return { maker: 'createMergerMessage', payload: toWireMerged(body, sources) };
  }
}

/** Outside of groups the service knows no mentions. */
function toWireText({ conversationId, mentions = [] }: OutgoingMessage, text: string): Made {
  if (kindOf(conversationId) !== 'group' || mentions.length === 0) {
    return { maker: 'createTextMessage', payload: { text } };
  }
  const atUserList = mentions.map((id) => (id === everyone ? wireEveryone : id));
  return { maker: 'createTextAtMessage', payload: { text, atUserList } };
}

function toWireUpload(maker: SdkMaker, file: File): Made {
  return { maker, payload: { file, customFileName: toStoredName(file) }, file };
}

/** As Tencent's kits name a type of an app's own: within its data. */
function toWireCustom({ kind, data, preview }: Extract<OutgoingBody, { type: 'custom' }>): object {
  const told = { businessID: kind, ...(typeof data === 'object' ? data : { value: data }) };
  return { data: JSON.stringify(told), description: preview, extension: '' };
}

function toWireMerged(
  { title, lines }: Extract<OutgoingBody, { type: 'merged' }>,
  messageList: readonly SdkMessage[],
): object {
  // Shown by apps that know no merged messages; the SDK refuses an empty one.
  const compatibleText = [title, ...lines].filter(Boolean).join('\n') || '…';
  return { title, abstractList: lines, compatibleText, messageList };
}
