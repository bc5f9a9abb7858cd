import { verifyUserSig } from '../../../user-sig/src/index.ts';
import { Refusal } from '../errors.ts';
import { refusalOfUserSig, type Application } from '../session/gatekeeper.ts';

/** What the URL of a request says about who asks. */
export interface RestCredential {
  readonly sdkappid?: string | undefined;
  readonly identifier?: string | undefined;
  readonly usersig?: string | undefined;
}

/** What a credential is checked against. */
export interface AdministratorCheck {
  readonly app: Application;
  readonly administrators: readonly string[];
  /** The time in seconds. */
  readonly now: number;
}

/** The administrator whose credential this is. Throws a `Refusal` if it is nobody's. */
export function identifyAdministrator(
  credential: RestCredential,
  { app, administrators, now }: AdministratorCheck,
): string {
  const { sdkappid, identifier, usersig } = credential;
  if (!sdkappid) throw new Refusal('appMissing');
  if (!/^\d{1,15}$/.test(sdkappid)) throw new Refusal('appInvalid');
  if (Number(sdkappid) !== app.sdkAppId) {
    throw new Refusal('unknownApp', `this one is ${app.sdkAppId}`);
  }
  if (!identifier || !usersig) throw new Refusal('callerMissing');
  const verdict = verifyUserSig({ ...app, userId: identifier, userSig: usersig, now });
  if (!verdict.ok) throw new Refusal(refusalOfUserSig[verdict.reason]);
  if (!administrators.includes(identifier)) throw new Refusal('notAdministrator');
  return identifier;
}
