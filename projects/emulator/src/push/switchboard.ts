import type { Connection, Session, Socket } from './connection.ts';

/** Knows every open connection and who is signed in on it. */
export class Switchboard {
  // In the order of sign-in: who signs in again moves to the end.
  readonly #connections = new Set<Connection>();
  #count = 0;

  open(socket: Socket, instanceId: string): Connection {
    this.#count += 1;
    const id = `connection-${String(this.#count)}`;
    const connection: Connection = { id, instanceId, socket, session: undefined };
    this.#connections.add(connection);
    return connection;
  }

  close(connection: Connection): void {
    this.#connections.delete(connection);
  }

  signIn(connection: Connection, session: Session): void {
    connection.session = session;
    if (this.#connections.delete(connection)) this.#connections.add(connection);
  }

  signOut(connection: Connection): void {
    connection.session = undefined;
  }

  all(): Connection[] {
    return [...this.#connections];
  }

  /** The connections on which this user is signed in, oldest sign-in first. */
  devicesOf(userID: string): Connection[] {
    return this.all().filter(({ session }) => session?.userID === userID);
  }
}
