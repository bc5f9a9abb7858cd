import type { Connection, Session, Socket } from './connection.ts';

/** Knows every open connection and who is signed in on it. */
export class Switchboard {
  readonly #connections = new Map<Connection, AbortController>();
  // In the order of sign-in: who signs in again moves to the end.
  readonly #devices = new Map<string, Set<Connection>>();
  #count = 0;

  open(socket: Socket, instanceId: string, origin: string): Connection {
    this.#count += 1;
    const id = `connection-${String(this.#count)}`;
    const ending = new AbortController();
    const ended = ending.signal;
    const connection: Connection = { id, instanceId, origin, socket, ended, session: undefined };
    this.#connections.set(connection, ending);
    return connection;
  }

  close(connection: Connection): void {
    this.signOut(connection);
    const ending = this.#connections.get(connection);
    this.#connections.delete(connection);
    ending?.abort();
  }

  signIn(connection: Connection, session: Session): void {
    this.signOut(connection);
    connection.session = session;
    const devices = this.#devices.get(session.userID) ?? new Set();
    this.#devices.set(session.userID, devices.add(connection));
  }

  signOut(connection: Connection): void {
    const userID = connection.session?.userID;
    connection.session = undefined;
    if (userID === undefined) return;
    const devices = this.#devices.get(userID);
    devices?.delete(connection);
    if (devices?.size === 0) this.#devices.delete(userID);
  }

  all(): Connection[] {
    return [...this.#connections.keys()];
  }

  /** Whether this user is signed in anywhere. */
  isHere(userID: string): boolean {
    return this.#devices.has(userID);
  }

  /** The connections on which this user is signed in, oldest sign-in first. */
  devicesOf(userID: string): readonly Connection[] {
    return [...(this.#devices.get(userID) ?? [])];
  }
}
