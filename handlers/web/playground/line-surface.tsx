import type { messagingApi } from "@line/bot-sdk";
import type { Said, Turn } from "./conversation.ts";
import { FlexView } from "./flex-view.tsx";
import { findSaid } from "./line-action-said.ts";
import { Waiting } from "./waiting.tsx";

interface LineSurfaceProps {
  turn: Turn;
  /** Quick replies belong to the newest message only, as on LINE. */
  newest: boolean;
  onSay: (said: Said) => void;
}

/** A question and its answer as they look on LINE. */
export function LineSurface({ turn: { said, state }, newest, onSay }: LineSurfaceProps) {
  const follow = (action: messagingApi.Action) => {
    const next = findSaid(action);
    if (next) onSay(next);
    else if ("uri" in action && action.uri?.startsWith("https://")) window.open(action.uri, "_blank", "noopener");
  };
  const messages = state.kind === "answered" ? state.reply.line : [];
  const quickReplies = newest ? (messages.at(-1)?.quickReply?.items ?? []) : [];

  return (
    <section className="surface surface-line" aria-label="LINE での見え方">
      <p className="surface-name">LINE</p>
      <p className="line-mine">
        <span className="hidden">あなた: </span>
        {said.kind === "text" ? said.text : said.label}
      </p>
      {state.kind !== "failed" && (
        <div className="line-theirs">
          <img src="/playground/logo.svg" alt="" width="36" height="36" />
          <div className="line-messages">
            {state.kind === "waiting" && <Waiting />}
            {messages.map((message, index) => (
              // Messages of one answer never change places.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <LineMessage key={index} message={message} onAction={follow} />
            ))}
          </div>
        </div>
      )}
      {quickReplies.length > 0 && (
        <ul className="quick-replies" aria-label="クイックリプライ">
          {quickReplies.map(({ action }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: quick replies of one answer never change places
            <li key={index}>
              <button type="button" className="quick-reply" onClick={() => action && follow(action)}>
                {action?.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface LineMessageProps {
  message: messagingApi.Message;
  onAction: (action: messagingApi.Action) => void;
}

/** One message as LINE draws it. */
export function LineMessage({ message, onAction }: LineMessageProps) {
  if (message.type === "flex" && "contents" in message) {
    return <FlexView container={message.contents} onAction={onAction} />;
  }
  if (message.type === "text" && "text" in message) return <p className="line-text">{message.text}</p>;
  return <p className="line-text">この種類のメッセージ({message.type})は、このページでは表示できません。</p>;
}
