import type { Button } from "@slack/types";

/** Start of the action id of a button that is a link: Slack tells us of the tap, and nothing is to be done. */
export const LINK_ACTION_PREFIX = "link:";

/** @param number unique among the links of its message */
export const buildLinkButton = (label: string, url: string, number = 0): Button => ({
  type: "button",
  text: { type: "plain_text", text: label },
  action_id: `${LINK_ACTION_PREFIX}${number}`,
  url,
});
