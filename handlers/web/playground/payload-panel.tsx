import { useState } from "react";
import type { Reply } from "./api-types.ts";
import type { Channel } from "./channel.ts";
import { Disclosure } from "./disclosure.tsx";

/** The JSON that is sent to each shown channel, as it is. */
export function PayloadPanel({ reply, channel }: { reply: Reply; channel: Channel }) {
  const parts = [
    ...(channel === "slack" ? [] : [{ name: "LINE", note: "Messaging API の messages", json: format(reply.line) }]),
    ...(channel === "line"
      ? []
      : [{ name: "Slack", note: "chat.postMessage の text と blocks", json: format(reply.slack) }]),
  ];
  const sizes = parts.map(({ name, json }) => `${name} ${formatSize(json)}`).join("・");
  return (
    <Disclosure title="送られる JSON" summary={sizes}>
      {() => parts.map((part) => <Payload key={part.name} {...part} />)}
    </Disclosure>
  );
}

type CopyState = "idle" | "copied" | "refused";

const COPY_WORDS: Record<CopyState, string> = {
  idle: "",
  copied: "コピーしました",
  refused: "コピーできませんでした。下の文字を選んでコピーしてください",
};

function Payload({ name, note, json }: { name: string; note: string; json: string }) {
  const [copy, setCopy] = useState<CopyState>("idle");
  const copyJson = async () => {
    try {
      // Not there over plain http; then the attempt fails like a refusal.
      await navigator.clipboard.writeText(json);
      setCopy("copied");
    } catch {
      setCopy("refused");
    }
  };
  return (
    <section className="payload" aria-label={`${name} の JSON`}>
      <div className="payload-head">
        <p>
          <strong>{name}</strong> <span className="quiet">{note}</span>
        </p>
        <span className="quiet" role="status">
          {COPY_WORDS[copy]}
        </span>
        <button type="button" className="button button-small" onClick={() => void copyJson()}>
          コピー
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard */}
      <pre tabIndex={0}>{json}</pre>
    </section>
  );
}

const format = (value: unknown) => JSON.stringify(value, null, 2);

const formatSize = (json: string) =>
  `${(new TextEncoder().encode(JSON.stringify(JSON.parse(json))).length / 1000).toFixed(1)} KB`;
