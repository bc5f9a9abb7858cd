import type { SeedData } from '../seed-data.ts';
import { aliceAndBob } from './alice-and-bob.ts';
import { aliceAndCarol } from './alice-and-carol.ts';
import { aliceAndDana } from './alice-and-dana.ts';
import { aliceAndEmil } from './alice-and-emil.ts';
import { aliceAndNoor } from './alice-and-noor.ts';
import { aliceAndPriya } from './alice-and-priya.ts';
import { aliceAndTomas } from './alice-and-tomas.ts';
import { aliceAndYuki } from './alice-and-yuki.ts';
import { amongTheOthers } from './among-the-others.ts';

/** Ten people who know each other. Alice talks most, and has not read everything. */
export function createSmallWorld(): SeedData {
  return {
    people: [
      { userID: 'alice', nick: 'Alice Martin' },
      { userID: 'bob', nick: 'Bob Keller' },
      { userID: 'carol', nick: 'Carol Nguyen' },
      { userID: 'dana', nick: 'Dana Okafor' },
      { userID: 'emil', nick: 'Emil Sørensen' },
      { userID: 'noor', nick: 'نور حداد' },
      { userID: 'yuki', nick: '佐藤 ゆき' },
      { userID: 'priya', nick: 'Priya Raman' },
      { userID: 'tomas', nick: 'Tomás Herrera' },
      { userID: 'liam', nick: 'Liam O’Connor' },
    ],
    conversations: [
      aliceAndBob,
      aliceAndCarol,
      aliceAndDana,
      aliceAndEmil,
      aliceAndNoor,
      aliceAndPriya,
      aliceAndTomas,
      aliceAndYuki,
      ...amongTheOthers,
    ],
  };
}
