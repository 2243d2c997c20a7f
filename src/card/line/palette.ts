import type { Tone } from "../card-parts.ts";

/**
 * Colours of LINE cards. Every text stands on its ground with a contrast of 4.5:1 or more (WCAG 2.2 AA);
 * test/card/line.test.ts measures it on whole messages, so a new colour cannot slip through.
 */
export const PALETTE = {
  paper: "#FFFFFF",
  /** Ground of the fact that was asked for. */
  wash: "#EEF3F7",
  button: "#E6EEF4",
  ink: "#1F2933",
  /** Labels, origins, hints. */
  muted: "#4B5763",
  /** What can be tapped. */
  accent: "#1B4F72",
  rule: "#D5DCE3",
  barTrack: "#DDE3E9",
  barTarget: "#1F6FA5",
} as const;

/** Pills: dark words on a pale ground of the same family, calmer than white on a strong colour. */
export const TONE_COLOURS: Record<Tone, { ink: string; ground: string }> = {
  good: { ink: "#14532D", ground: "#DCEFE2" },
  warn: { ink: "#6B4300", ground: "#FBEFD0" },
  late: { ink: "#8C1D18", ground: "#FBE3E1" },
  quiet: { ink: "#3E4C59", ground: "#E7EBEF" },
};
