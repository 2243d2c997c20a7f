import type { KnownBlock } from "@slack/types";

export interface SlackMessage {
  /** The card as text: notifications, screen readers and clients without blocks. */
  text: string;
  blocks: KnownBlock[];
}
