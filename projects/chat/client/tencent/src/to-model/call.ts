import { CallBody } from 'ngx-tencent-chat/models';

import { Told, amountOf, parsedRecord, recordOf } from './told';

/** Under these names Tencent's call kits keep their part of an invitation. */
const callNames: readonly unknown[] = ['av_call', 'rtc_call'];
/** The SDK's own mark of invitations. */
const invitation = 1;
/** The kits' word for a call with pictures. */
const withVideo = 2;
/** A day. */
const mostSeconds = 86_400;

/** What became of a call, as Tencent's call kits write it; null where it is anything else. */
export function toCall(told: Told): CallBody | null {
  const call = callOf(told);
  if (!call) return null;
  const duration = amountOf(call['call_end'], mostSeconds);
  const outcome = outcomeOf(told['actionType'], call);
  return outcome && { type: 'call', outcome, video: hasVideo(call), duration };
}

/** The kits' part: a text within the SDK's invitation. */
function callOf(told: Told): Told | null {
  if (told['businessID'] !== invitation) return null;
  const call = parsedRecord(told['data']);
  return call && callNames.includes(call['businessID']) ? call : null;
}

/** By the SDK's numbers for what is done with an invitation. The end is told with a new one. */
function outcomeOf(action: unknown, call: Told): CallBody['outcome'] | null {
  switch (action) {
    case 1:
      return 'call_end' in call || commandOf(call) === 'hangup' ? 'ended' : 'started';
    case 2:
      return 'cancelled';
    case 3:
      return 'started';
    case 4:
      return isBusy(call) ? 'busy' : 'declined';
    case 5:
      return 'missed';
    default:
      return null;
  }
}

function isBusy(call: Told): boolean {
  return Boolean(call['line_busy']) || recordOf(call['data'])['message'] === 'lineBusy';
}

function hasVideo(call: Told): boolean {
  return call['call_type'] === withVideo || commandOf(call) === 'videoCall';
}

function commandOf(call: Told): unknown {
  return recordOf(call['data'])['cmd'];
}
