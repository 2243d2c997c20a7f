/**
 * Block Kit limits (docs.slack.dev, Block Kit reference), in UTF-16 units unless said otherwise. A message past any of
 * them is refused as a whole, so a renderer cuts before Slack does.
 */
export const SLACK_LIMITS = {
  blocksPerMessage: 50,
  sectionText: 3_000,
  headerText: 150,
  buttonText: 75,
  accessibilityLabel: 75,
  menuOptions: 5,
  optionValue: 75,
  optionUrl: 3_000,
  imageUrl: 3_000,
  imageText: 2_000,
} as const;

/**
 * Most characters of one message's blocks, their containers counted. Slack names no figure; messages of about 13,200
 * characters were refused with `msg_blocks_too_long`, containers counted in part (bolt-js #2509, #2867). The rest is
 * room for a share button.
 */
export const MAX_BLOCKS_CHARS = 12_000;

/** Longest fallback text; Slack advises no more in `text` (chat.postMessage). */
export const MAX_FALLBACK_TEXT = 4_000;

/** Characters of blocks as Slack counts them at most: everything in them as JSON, a line break or a quote as one. */
export function countCharacters(blocks: unknown): number {
  return JSON.stringify(blocks).replace(/\\./g, "x").length;
}
