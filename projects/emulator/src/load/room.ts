import { performance } from 'node:perf_hooks';
import {
  EMULATOR_SDK_APP_ID,
  EMULATOR_SECRET_KEY,
  signUserSig,
} from '../../../user-sig/src/index.ts';
import { Listener } from './listener.ts';

/** Somebody who is signed in. */
export interface Member {
  readonly listener: Listener;
  readonly userID: string;
  readonly head: object;
}

/** Signs somebody in as an SDK does, without an SDK: thousands of those fit into no machine. */
export async function enter(url: string, userID: string): Promise<Member> {
  const listener = await Listener.connect(`${url}/binfo?instanceid=${userID}`);
  const userSig = signUserSig({
    sdkAppId: EMULATOR_SDK_APP_ID,
    secretKey: EMULATOR_SECRET_KEY,
    userId: userID,
    lifetimeSeconds: 3600,
    issuedAt: Math.floor(Date.now() / 1000),
  });
  const signIn = { sdkappid: EMULATOR_SDK_APP_ID, identifier: userID, usersig: userSig };
  const answer = await listener.ask(signIn, 'im_open_status.wslogin', {});
  const { A2Key: a2, TinyId: tinyid } = answer;
  return { listener, userID, head: { sdkappid: EMULATOR_SDK_APP_ID, a2, tinyid } };
}

/** Sends a request that must be granted. */
export async function mustAsk(
  { listener, head }: Member,
  servcmd: string,
  body: object,
): Promise<Readonly<Record<string, unknown>>> {
  const answer = await listener.ask(head, servcmd, body);
  if (answer['ErrorCode'] !== 0) throw new Error(`${servcmd}: ${String(answer['ErrorInfo'])}`);
  return answer;
}

/** Puts everybody into one group that the first of them owns. Says its id. */
export async function gather(
  owner: Member,
  userIDs: readonly string[],
  batch = 100,
): Promise<string> {
  const { GroupId: id } = await mustAsk(owner, 'group_open_http_svc.create_group', {
    Type: 'Private',
    Name: 'The whole house',
    Owner_Account: owner.userID,
  });
  for (let start = 0; start < userIDs.length; start += batch) {
    const MemberList = userIDs.slice(start, start + batch).map((userID) => ({
      Member_Account: userID,
    }));
    await mustAsk(owner, 'group_open_http_svc.add_group_member', { GroupId: id, MemberList });
  }
  return String(id);
}

let messages = 0;

/** Says something in a group. Gives back after how many milliseconds it was answered. */
export async function say(speaker: Member, groupId: string, text: string): Promise<number> {
  const began = performance.now();
  messages += 1;
  await mustAsk(speaker, 'group_open_http_svc.send_group_msg', {
    GroupId: groupId,
    From_Account: speaker.userID,
    Random: messages,
    ClientSeq: messages,
    MsgClientTime: Math.floor(Date.now() / 1000),
    MsgPriority: 'Normal',
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  });
  return performance.now() - began;
}
