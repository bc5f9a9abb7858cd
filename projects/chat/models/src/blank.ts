/** Letters and signs by class that leave no trace on the page: fillers which pass for letters. */
const shapeless = /[\s\p{Cc}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu;

/** Whether a text shows nothing at all: spaces, controls and characters without a shape. */
export function isBlank(text: string): boolean {
  return text.replace(shapeless, '') === '';
}
