import type { Answer } from '../commands/command.ts';
import type { WireBody } from '../wire/frame.ts';

type Run = (body: WireBody) => Answer;

/** A page of history that was asked for, and how to get it wrong. */
export interface HistoryPage {
  readonly body: WireBody;
  /** Whether no page came before it, so far as the request shows. */
  readonly isFirst: boolean;
  /** The page, and some messages of the page before. */
  readonly overlapping: (count: number, run: Run) => Answer;
  /** The page without some messages in its middle. How many is asked only if it has a middle. */
  readonly withHole: (count: () => number, run: Run) => Answer;
  /** A page without messages that says there are more. */
  readonly empty: (run: Run) => Answer;
}

/** The page of history that a request asks for, if it asks for one. */
export function readPage(command: string, body: WireBody): HistoryPage | undefined {
  if (command === 'openim.getroammsg') return directPage(body);
  if (command.endsWith('.group_msg_get') && !('ReqMsgSeqList' in body)) return groupPage(body);
  return undefined;
}

// Oldest first; the next page is asked for by the key of its oldest message.
function directPage(body: WireBody): HistoryPage {
  const isForward = body['GetDirection'] === 1;
  return {
    body,
    isFirst: !body['MsgKey'],
    overlapping: (count, run) =>
      follow(run(body), (page) =>
        follow(run({ ...body, GetDirection: isForward ? 0 : 1, MaxCnt: count }), (before) => {
          const again = listIn(before, 'MsgList');
          const messages = listIn(page, 'MsgList');
          return {
            ...page,
            MsgList: isForward ? [...again, ...messages] : [...messages, ...again],
          };
        }),
      ),
    withHole: (count, run) => follow(run(body), (page) => withHole(page, 'MsgList', count)),
    empty: (run) =>
      follow(run(body), (page) => ({
        ...page,
        MsgList: [],
        MsgCnt: 0,
        Complete: 0,
        LastMsgTime: body['LastMsgTime'],
        MsgKey: body['MsgKey'],
      })),
  };
}

// Newest first; the next page is asked for by a number.
function groupPage(body: WireBody): HistoryPage {
  const { ReqMsgSeq: start, ReqMsgNumber: length } = body;
  return {
    body,
    isFirst: typeof start !== 'number' || start === 0,
    overlapping: (count, run) =>
      run({ ...body, ReqMsgSeq: Number(start) + count, ReqMsgNumber: Number(length) + count }),
    withHole: (count, run) => follow(run(body), (page) => withHole(page, 'RspMsgList', count)),
    empty: (run) =>
      follow(run(body), (page) => ({
        ...page,
        RspMsgList: [],
        IsFinished: 0,
        NextReqMsgSeq: start,
      })),
  };
}

function withHole(page: WireBody, field: string, count: () => number): WireBody {
  const messages = listIn(page, field);
  if (messages.length < 3) return page;
  const missing = Math.min(count(), messages.length - 2);
  const from = Math.floor((messages.length - missing) / 2);
  return { ...page, [field]: messages.toSpliced(from, missing) };
}

function listIn(page: WireBody, field: string): readonly unknown[] {
  return (page[field] ?? []) as readonly unknown[];
}

// At once if the answer is there, so that an order that is kept elsewhere is kept here too.
function follow(answer: Answer, change: (page: WireBody) => Answer): Answer {
  return answer instanceof Promise ? answer.then(change) : change(answer);
}
