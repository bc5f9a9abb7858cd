/** What a menu has to know of something that can be done. */
export interface MenuAction {
  /** Tells it from others. */
  readonly id: string;
  /** What is drawn beside it: the path of a drawing on a grid of 20, in lines. */
  readonly icon: string;
  /** Whether it destroys something. False by default. */
  readonly danger?: boolean | undefined;
  /** The key that does it too. None by default. */
  readonly key?: string | undefined;
}

/** Something that can be done, as it is offered. */
export interface OfferedItem<Action extends MenuAction> {
  readonly action: Action;
  readonly label: string;
  /** Why it cannot be done now; null if it can. */
  readonly why: string | null;
}
