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
}
