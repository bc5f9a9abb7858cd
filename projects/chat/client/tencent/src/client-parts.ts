import { ChatEvent } from 'ngx-tencent-chat/client';

import { Commands } from './commands';
import { History } from './history';
import { HistoryPlaces } from './history-places';
import { Hopper } from './hopper';
import { MessageFinder } from './message-finder';
import { Reactions } from './reactions';
import { loadSdk } from './sdk';
import { SdkEar, SdkHost, Zones } from './sdk-host';
import { SentLedger } from './sent-ledger';
import { TencentClientOptions } from './tencent-options';
import { Uploads } from './uploads';
import { Visits } from './visits';

/** What a client is made of. */
export interface ClientParts {
  readonly host: SdkHost;
  readonly sent: SentLedger;
  readonly history: History;
  readonly reactions: Reactions;
  readonly commands: Commands;
}

/** What the parts need of the client that they belong to. */
export interface PartsHost {
  readonly zones: Zones;
  readonly visits: Visits;
  readonly hear: SdkEar;
  /** Tells what was learned in between, unless nobody is signed in any more. */
  readonly tell: (event: ChatEvent) => void;
}

/** Puts a client together. */
export function buildParts(
  options: TencentClientOptions,
  { zones, visits, hear, tell }: PartsHost,
): ClientParts {
  const { sdkAppId } = options;
  const uploads = new Uploads(options.loadUploader ?? null);
  const bring = uploads.register(options.loadSdk ?? loadSdk);
  const host = new SdkHost(toSdkOptions(options), bring, zones, hear);
  const places = new HistoryPlaces(new Hopper(host));
  const finder = new MessageFinder(host, places);
  const sent = new SentLedger({
    host,
    places,
    finder,
    uploads,
    tellProgress: (conversationId, key, fraction) =>
      tell({ type: 'upload-progressed', conversationId, key, fraction }),
  });
  const reactions = new Reactions(host, finder, (conversationId, changes) =>
    tell({ type: 'reactions-changed', conversationId, changes }),
  );
  const desk = { host, finder, visits, tell };
  const commands = new Commands(desk, sdkAppId, (key) => sent.cancel(key));
  return { host, sent, history: new History(host, places), reactions, commands };
}

function toSdkOptions({ sdkAppId, emulator }: TencentClientOptions) {
  return {
    SDKAppID: sdkAppId,
    partialUpdatedConversations: true,
    ...(emulator ? { proxyServer: emulator, disableIndependentDomain: true } : {}),
  };
}
