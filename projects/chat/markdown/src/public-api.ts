export { markdownTextType } from './markdown-text-type';
