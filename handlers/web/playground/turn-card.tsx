import { useEffect, useRef } from "react";
import { type Channel, hasSideColumn } from "./channel.ts";
import type { Said, Turn } from "./conversation.ts";
import { FaultNote } from "./fault-note.tsx";
import { LineSurface } from "./line-surface.tsx";
import { PayloadPanel } from "./payload-panel.tsx";
import { SlackSurface } from "./slack-surface.tsx";
import { WhyPanel } from "./why-panel.tsx";

interface TurnCardProps {
  turn: Turn;
  newest: boolean;
  channel: Channel;
  titles: Map<string, string> | null;
  onNeedTitles: () => void;
  onSay: (said: Said) => void;
  onRetry: () => void;
}

/** A question, its answer on each shown channel, and what is behind it. */
export function TurnCard({ turn, newest, channel, onSay, onRetry, ...why }: TurnCardProps) {
  const card = useRef<HTMLLIElement>(null);
  const { state } = turn;

  // The question goes to the top of the window, so that a long answer is read from its beginning.
  useEffect(() => {
    if (newest && state.kind !== "failed") card.current?.scrollIntoView({ block: "start" });
  }, [newest, state.kind]);

  return (
    <li ref={card} className={`turn turn-${channel}`} aria-busy={state.kind === "waiting"}>
      <div className={`surfaces surfaces-${channel}`}>
        {channel !== "slack" && <LineSurface turn={turn} newest={newest} onSay={onSay} />}
        {channel !== "line" && <SlackSurface turn={turn} onSay={onSay} />}
      </div>
      {state.kind === "failed" && <FaultNote fault={state.fault} retryLabel="もう一度送る" onRetry={onRetry} />}
      {state.kind === "answered" && (
        <div className="behind">
          <WhyPanel reply={state.reply} startsOpen={hasSideColumn(channel)} {...why} />
          <PayloadPanel reply={state.reply} channel={channel} />
        </div>
      )}
    </li>
  );
}
