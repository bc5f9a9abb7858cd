import * as v from 'valibot';
import { elementsField, userIdField } from '../commands/fields.ts';
import { Refusal, type RefusalName } from '../errors.ts';
import type { WebhookChanges } from './webhooks.ts';

const codeField = v.pipe(v.number(), v.safeInteger());

const answerSchema = v.object({
  ActionStatus: v.optional(v.string(), 'OK'),
  ErrorCode: codeField,
  ErrorInfo: v.optional(v.string(), ''),
  MsgBody: v.optional(elementsField),
  CloudCustomData: v.optional(v.string()),
  RefusedMembers_Account: v.optional(v.array(userIdField)),
  ResultItem: v.optional(
    v.array(
      v.object({
        To_Account: userIdField,
        ResultCode: codeField,
        ResultInfo: v.optional(v.string(), ''),
      }),
    ),
  ),
});

/** The codes by which a server gives its own reason, and the refusal without one. */
interface Family {
  readonly forbidden: RefusalName;
  readonly ownCodes: readonly [from: number, to: number];
  /** Whether code 2 makes the sender believe that it worked. */
  readonly canDrop: boolean;
}

const direct: Family = {
  forbidden: 'messageForbidden',
  ownCodes: [120_001, 130_000],
  canDrop: true,
};
const group: Family = {
  forbidden: 'groupActionForbidden',
  ownCodes: [10_100, 10_200],
  canDrop: false,
};
const families: Readonly<Record<string, Family>> = {
  'C2C.CallbackBeforeSendMsg': direct,
  'Group.CallbackBeforeSendMsg': { ...group, canDrop: true },
};

/** A server that forbids something and says why in its own words. */
export class DeniedByWebhook extends Refusal {
  override readonly code: number;

  constructor(refusal: RefusalName, code: number, reason: string) {
    super(refusal);
    this.code = code;
    if (reason !== '') this.message = reason;
  }
}

/**
 * What an answer means. Gives back what the server wants to be changed, throws a `Refusal` if it
 * forbids, and any other error if it cannot be understood.
 */
export function readVerdict(command: string, text: string): WebhookChanges {
  const answer = v.parse(answerSchema, JSON.parse(text));
  const { ActionStatus, ErrorCode, ErrorInfo, ...changes } = answer;
  if (ActionStatus !== 'OK') throw new Error(`ActionStatus ${ActionStatus}: ${ErrorInfo}`);
  if (ErrorCode === 0) return changes;
  // Of friends the service asks one by one, and looks at nothing but the items.
  if (command.startsWith('Sns.')) return {};
  const { forbidden, ownCodes, canDrop } = families[command] ?? group;
  if (ErrorCode === 2 && canDrop) return { ErrorCode: 2 };
  const [from, to] = ownCodes;
  if (ErrorCode >= from && ErrorCode <= to) {
    throw new DeniedByWebhook(forbidden, ErrorCode, ErrorInfo);
  }
  throw new Refusal(forbidden, ErrorInfo);
}
