/** Where the platforms' own APIs are; Slack's ends in `/api/`. A trial's settings may name other servers. */
export const PLATFORM_ADDRESSES = { LINE: "https://api.line.me", Slack: "https://slack.com/api/" } as const;
