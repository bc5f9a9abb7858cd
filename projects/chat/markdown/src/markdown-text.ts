import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input } from '@angular/core';
import { Message, TextBody } from 'ngx-tencent-chat/models';

import { ChatCodeBlock } from './code-block';
import { MarkdownBlock, MarkdownInline } from './markdown-node';
import { readMarkdown } from './read-markdown';

/** Behind a letter it is the middle of an address. */
const MENTION = /(?<![\p{L}\p{N}_.])(@[\p{L}\p{N}_.-]*[\p{L}\p{N}])/u;

/** A row comes and goes while one scrolls; its text is read once. */
const known = new WeakMap<TextBody, readonly MarkdownBlock[]>();

function blocksOf(body: TextBody): readonly MarkdownBlock[] {
  let blocks = known.get(body);
  if (!blocks) {
    const parts: readonly MarkdownInline[] = [{ kind: 'text', text: body.text }];
    blocks = readMarkdown(body.text) ?? [{ kind: 'paragraph', parts }];
    known.set(body, blocks);
  }
  return blocks;
}

/** Shows a text with marks as it is meant: block by block, never as HTML. */
@Component({
  selector: 'chat-markdown-text',
  templateUrl: './markdown-text.html',
  styleUrl: './markdown-text.css',
  imports: [ChatCodeBlock, NgTemplateOutlet],
})
export class ChatMarkdownText {
  /** The text. */
  readonly body = input.required<TextBody>();

  /** The message it stands in: names of people are only marked where some are mentioned. */
  readonly message = input<Message | null>(null);

  protected readonly blocks = computed(() => blocksOf(this.body()));
  protected readonly mentions = computed(() => (this.message()?.mentions.length ?? 0) > 0);

  /** The text, cut where somebody is mentioned: every other piece is a name. */
  protected cut(text: string): readonly string[] {
    return this.mentions() ? text.split(MENTION) : [text];
  }
}
