import { useEffect, useId, useMemo, useRef } from "react";
import { Message } from "slack-blocks-to-jsx";
import type { SlackMessage } from "../../../src/card/slack/slack-message.ts";
import type { Said, Turn } from "./conversation.ts";
import { prepareBlocks } from "./prepare-blocks.ts";
import { Waiting } from "./waiting.tsx";

interface SlackSurfaceProps {
  turn: Turn;
  onSay: (said: Said) => void;
}

/** A question and its answer as they look on Slack. */
export function SlackSurface({ turn: { said, state }, onSay }: SlackSurfaceProps) {
  return (
    <section className="surface surface-slack" aria-label="Slack での見え方">
      <p className="surface-name">Slack</p>
      {said.kind === "text" ? (
        <div className="slack-mine">
          <span className="slack-avatar" aria-hidden="true">
            私
          </span>
          <p>
            <strong>あなた</strong>
            <br />
            {said.text}
          </p>
        </div>
      ) : (
        <p className="slack-pressed">あなたがボタン「{said.label}」を押しました</p>
      )}
      {state.kind === "waiting" && <Waiting />}
      {state.kind === "answered" && <SlackMessageView message={state.reply.slack} onSay={onSay} />}
    </section>
  );
}

/** One message as Slack draws it. */
export function SlackMessageView({ message, onSay }: { message: SlackMessage; onSay: (said: Said) => void }) {
  const host = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const { blocks, presses } = useMemo(() => prepareBlocks(message.blocks, prefix), [message, prefix]);
  const say = useRef(onSay);
  say.current = onSay;

  useEffect(() => {
    const element = host.current!;
    // The library's buttons only open links; their ids tell which button of the JSON was pressed.
    const follow = (event: Event) => {
      const id = event.target instanceof Element ? event.target.closest("button")?.id : undefined;
      const press = id === undefined ? undefined : presses.get(id);
      if (press) say.current({ kind: "tap", label: press.label, data: press.value });
    };
    element.addEventListener("click", follow);
    return () => element.removeEventListener("click", follow);
  }, [presses]);

  return (
    <div ref={host} className="slack-host">
      <Message blocks={blocks} name="まちの約束" logo="/playground/logo.svg" theme="light" />
    </div>
  );
}
