/** Words of whether people are there. */
export interface PresenceWords {
  readonly online: string;
  readonly offline: string;
  /** Beside the own name: what to tell others about being there. */
  readonly status: string;
  /** @param when How long ago: "5 min. ago". */
  readonly seenAt: (when: string) => string;
  /** Within three days. */
  readonly seenRecently: string;
  readonly seenWithinWeek: string;
  readonly seenWithinMonth: string;
  readonly seenLongAgo: string;
}
