/**
 * Says who sends a request: the id of a user of your app, or null if nobody is signed in.
 * It sees every request that needs a user, so it should be quick. What it throws is answered by 500.
 */
export type Authenticate = (request: Request) => string | null | Promise<string | null>;
