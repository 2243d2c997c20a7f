export type Channel = "line" | "slack" | "both";

export const CHANNELS: { value: Channel; label: string }[] = [
  { value: "line", label: "LINE" },
  { value: "slack", label: "Slack" },
  { value: "both", label: "両方" },
];

/** From this width on both channels fit side by side; styles/turn.css says the same. */
const WIDE = "(min-width: 1100px)";

/** Both where there is room for both, otherwise LINE. */
export function firstChannel(wanted: string | null): Channel {
  const named = CHANNELS.find(({ value }) => value === wanted);
  return named?.value ?? (isWide() ? "both" : "line");
}

/** With one channel on a wide screen, what is behind an answer stands beside it, where there is room to show it. */
export const hasSideColumn = (channel: Channel) => channel !== "both" && isWide();

const isWide = () => window.matchMedia(WIDE).matches;
