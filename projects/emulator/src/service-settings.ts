/** How often an SDK confirms its sign-in, in seconds. */
export const secondsOfHello = 120;

/** What the app has bought: everything. The last character is bit 0. */
export const featureBits = '1'.repeat(64);

/** For how long an SDK keeps settings before it asks again, in seconds. */
export const secondsOfSettings = 86_400;

/** The cloud settings. They turn the SDK's telemetry down as far as it goes. */
export const cloudSettings = JSON.stringify({ evt_rpt_level: '0', q_rpt_interval: '86400' });
