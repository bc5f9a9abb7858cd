/** What the emulator needs of a socket. */
export interface Socket {
  send(bytes: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Drops the connection without a word, as a broken network does. */
  terminate(): void;
  /** How many bytes wait to be sent. Left out where nothing ever waits. */
  readonly backlog?: number;
}

/** Who is signed in on a connection. */
export interface Session {
  readonly userID: string;
  /** The number of this sign-in, which its SDK names in every head. */
  readonly instId: number;
}

/** One open socket of one SDK. */
export interface Connection {
  readonly id: string;
  /** Names the SDK; stays the same when it connects again. */
  readonly instanceId: string;
  /** The address by which it came: scheme, host and port, as files are reached over HTTP. */
  readonly origin: string;
  readonly socket: Socket;
  /** Aborted once the socket is closed: what is held up for it need not be held up any longer. */
  readonly ended: AbortSignal;
  /** Nobody before sign-in, and nobody any more after a kick-out. */
  session: Session | undefined;
}
