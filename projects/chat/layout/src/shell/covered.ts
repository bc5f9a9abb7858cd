import { ShellColumn } from './shell-part';

/** What a shell shows. */
export interface ShellState {
  /** How many columns stand side by side. */
  readonly columns: number;
  /** Whether a conversation is open. */
  readonly open: boolean;
  /** Whether details are open. */
  readonly details: boolean;
}

/** The columns that are covered by another one: they can neither be seen in full nor reached. */
export function selectCovered({ columns, open, details }: ShellState): ReadonlySet<ShellColumn> {
  const covered = new Set<ShellColumn>();
  if (columns === 1) {
    if (open || details) covered.add('list');
    if (!open || details) covered.add('pane');
  } else if (columns === 2 && details) covered.add('pane');
  return covered;
}
