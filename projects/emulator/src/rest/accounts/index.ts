import type { RestCommand } from '../rest-command.ts';
import { checkAccounts } from './check-accounts.ts';
import { deleteAccounts } from './delete-accounts.ts';
import { importOneAccount } from './import-account.ts';
import { importAccounts } from './import-accounts.ts';
import { kickAccount } from './kick-account.ts';

/** Accounts: who exists. */
export const accountCommands: readonly RestCommand[] = [
  checkAccounts,
  deleteAccounts,
  importOneAccount,
  importAccounts,
  kickAccount,
];
