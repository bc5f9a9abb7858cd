/** Words of messages that are not just text: what stands for them, and on their controls. */
export interface TypeWords {
  /** A film. */
  readonly video: string;
  /** Something spoken, so many seconds long. */
  readonly voice: (seconds: number) => string;
  /** A file of this name, as it is spoken. */
  readonly file: (name: string) => string;
  readonly sticker: string;
  /** A place, in its sender's words; '' where there are none. */
  readonly location: (description: string) => string;
  /** What became of a call; `seconds` is 0 where nobody talked. */
  readonly call: (
    outcome: 'started' | 'ended' | 'declined' | 'cancelled' | 'missed' | 'busy',
    video: boolean,
    seconds: number,
  ) => string;

  /** Plays a film, so many seconds long; 0 where nobody knows. */
  readonly playVideo: (seconds: number) => string;
  readonly videoFailed: string;
  /** Plays and stops what is spoken. */
  readonly play: string;
  readonly pause: string;
  /** Name of the slider that shows where in a voice message one is. */
  readonly position: string;
  /** Where one is: "0:07 of 0:30". */
  readonly positionOf: (seconds: number, duration: number) => string;
  /** Name of the button that plays faster; `rate` is 1, 1.5 or 2. */
  readonly speed: (rate: number) => string;
  /** A speed as the button shows it: "1.5×". */
  readonly rate: (rate: number) => string;
  readonly voiceFailed: string;

  /** Saves a file of this name. */
  readonly download: (name: string) => string;
  readonly downloadFailed: string;
  /** Stops a download. */
  readonly cancelDownload: string;
  /** A size in bytes: "2.4 MB". */
  readonly bytes: (count: number) => string;
  /** How much has come of how much: "1.2 of 2.4 MB". */
  readonly bytesOf: (done: number, count: number) => string;

  /** Stops a message whose file is going up. */
  readonly cancelUpload: string;
  /** Name of the ring that shows how much has gone up. */
  readonly uploading: string;

  /** Where a place is: "48.8584° N, 2.2945° E". */
  readonly coordinates: (latitude: number, longitude: number) => string;
  readonly openMap: string;
  /** Opens what was handed on as one. */
  readonly openMerged: string;
  readonly mergedFailed: string;
  readonly loadingMerged: string;

  /** One person took back what another one had written. */
  readonly recalledFor: (by: string, sender: string) => string;
  /** A line with the reason why something was taken back. */
  readonly recalledBecause: (line: string, reason: string) => string;
  /** Puts what was taken back into the composer. */
  readonly writeAgain: string;
  /** How many of a group have read a message. */
  readonly readBy: (count: number, of: number) => string;

  /** Name of a piece of code; `language` is '' where nobody knows. */
  readonly code: (language: string) => string;
  readonly copyCode: string;
  readonly codeCopied: string;

  /** Name of the large view of pictures and films. */
  readonly viewer: string;
  readonly previous: string;
  readonly next: string;
  readonly zoom: string;
  readonly save: string;
  /** Which of how many is shown. */
  readonly place: (at: number, count: number) => string;
  /** What is shown, as it is spoken: "Photo from Bob, 2 of 5". */
  readonly showing: (what: string, sender: string, place: string) => string;
}
