import { Provider } from '@angular/core';
import { provideCannedReplies } from 'ngx-tencent-chat/kit';

/** Lets people write a slash and a few letters for what they say all the time. */
export function provideReadyAnswers(): Provider {
  return provideCannedReplies([
    { name: 'omw', text: 'On my way.' },
    { name: 'thanks', text: 'Thank you, that helps a lot.' },
    { name: 'later', text: 'I am busy right now. I will answer this evening.' },
  ]);
}
