/** How often an SDK confirms its sign-in, in seconds. */
export const secondsOfHello = 120;

/** For how long an SDK keeps settings before it asks again, in seconds. */
export const secondsOfSettings = 86_400;
