/** Words of what can be done with messages. */
export interface ActionWords {
  /** Name of the menu of a message. */
  readonly menu: string;
}
