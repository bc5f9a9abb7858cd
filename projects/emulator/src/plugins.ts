/** A list of texts to translate. */
export interface TranslationOrder {
  readonly texts: readonly string[];
  /** The language of the texts; `auto` if it has to be found out. */
  readonly from: string;
  readonly to: string;
}

/** A recording to write down. */
export interface SpeechOrder {
  /** Where the recording is. */
  readonly url: string;
  /** The language that is spoken; empty if the SDK did not say. */
  readonly language: string;
}

/** What the emulator cannot do by itself. What is left out is refused. */
export interface Plugins {
  /** Translates each text, in the same order. */
  readonly translate?: ((order: TranslationOrder) => Promise<readonly string[]>) | undefined;
  /** Writes down what is said in a recording. */
  readonly recogniseSpeech?: ((order: SpeechOrder) => Promise<string>) | undefined;
}
