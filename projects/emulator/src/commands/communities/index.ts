import type { Command } from '../command.ts';
import { createTopic } from './create-topic.ts';
import { destroyTopics } from './destroy-topics.ts';
import { getTopics } from './get-topics.ts';
import { modifyTopic } from './modify-topic.ts';

/** The topics of Communities. Their messages stand with those of groups. */
export const communityCommands: readonly Command[] = [
  createTopic,
  getTopics,
  modifyTopic,
  destroyTopics,
];
