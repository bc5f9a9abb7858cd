/** The rules of the service that an app can set in Tencent's console, or buy. */
export interface Policy {
  /** Who may use the REST API. They exist, but are not among the people. Default `administrator`. */
  readonly administrators: readonly string[];
  /** On how many web pages a user can be signed in; the oldest is kicked out. Default 1. */
  readonly webInstances: number;
  /** Whether signing in creates an unknown user. Default true. */
  readonly createUsersAtSignIn: boolean;
  /** For how many seconds a message can be recalled. Default 120. */
  readonly revokeSeconds: number;
  /** How many bytes the elements of a message may have, as JSON. Default 12288. */
  readonly messageBytes: number;
  /** How many messages a page of history has at most. Default 100. */
  readonly messagesPerPage: number;
  /** How many conversations a page of the list has. Default 100. */
  readonly conversationsPerPage: number;
}

export const defaultPolicy: Policy = {
  administrators: ['administrator'],
  webInstances: 1,
  createUsersAtSignIn: true,
  revokeSeconds: 120,
  messageBytes: 12_288,
  messagesPerPage: 100,
  conversationsPerPage: 100,
};
