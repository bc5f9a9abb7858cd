import { ChatCredential } from 'ngx-tencent-chat/models';
import { ChatReport } from 'ngx-tencent-chat/state';

import { readIdentity } from './window-identity';

/** Somebody whom the demo can sign in as. */
export interface DemoPerson {
  readonly userID: string;
  readonly nick: string;
  readonly faceUrl: string;
}

/** What the server says about the chat service. */
export interface ServerSettings {
  readonly SDKAppID: number;
  /** Address of the local emulator, or null for the real service. */
  readonly emulator: string | null;
}

/** The settings of the chat. Rejects when the server does not answer. */
export function fetchSettings(): Promise<ServerSettings> {
  return ask<ServerSettings>('GET', '/chat/config');
}

/** A credential for the person who is signed in to the demo. */
export function fetchCredential(): Promise<ChatCredential> {
  return ask<ChatCredential>('GET', '/chat/credential');
}

/** The people of the emulator. */
export function fetchPeople(): Promise<readonly DemoPerson[]> {
  return ask<readonly DemoPerson[]>('GET', '/demo/people');
}

/** Signs in to the demo's own server, without a password: it does so for the emulator only. */
export function openSession(name: string): Promise<unknown> {
  return ask('POST', '/session', { as: name });
}

/** Signs out of the demo's own server. */
export function closeSession(): Promise<unknown> {
  return ask('DELETE', '/session', {});
}

/** Tells those who look after the chat what somebody found wrong. */
export async function sendReport({ person, message, reason, details }: ChatReport): Promise<void> {
  const conversationID = message?.conversationId ?? null;
  const messageID = message?.id ?? null;
  const body = { userID: person.id, conversationID, messageID, reason, details };
  await ask('POST', '/chat/reports', body);
}

async function ask<T>(method: string, path: string, body?: object): Promise<T> {
  const answer = await fetch(path, {
    method,
    credentials: 'include',
    headers: { 'content-type': 'application/json', 'x-demo-as': readIdentity() ?? '' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const said: unknown = await answer.json().catch(() => null);
  if (answer.ok) return said as T;
  const { error } = (said ?? {}) as { error?: { message?: string } };
  throw new Error(error?.message ?? `The server answered ${answer.status} to ${method} ${path}.`);
}
