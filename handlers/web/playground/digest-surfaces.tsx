import type { messagingApi } from "@line/bot-sdk";
import type { DigestReply } from "./api-types.ts";
import type { Channel } from "./channel.ts";
import type { Said } from "./conversation.ts";
import { findSaid } from "./line-action-said.ts";
import { LineMessage } from "./line-surface.tsx";
import { SlackMessageView } from "./slack-surface.tsx";

interface DigestSurfacesProps {
  digest: DigestReply;
  channel: Channel;
  onSay: (said: Said) => void;
}

/** A digest on each shown channel: one message on LINE, a lead and its thread in Slack. */
export function DigestSurfaces({ digest, channel, onSay }: DigestSurfacesProps) {
  const follow = (action: messagingApi.Action) => {
    const next = findSaid(action);
    if (next) onSay(next);
  };
  const { line, slack } = digest;
  return (
    <div className={`turn digest-turn surfaces surfaces-${channel}`}>
      {channel !== "slack" && (
        <section className="surface surface-line" aria-label="LINE での見え方">
          <p className="surface-name">LINE(選んだ住民に届くもの)</p>
          {line.length === 0 ? (
            <p>静かにする期間なので、住民には送りません。</p>
          ) : (
            <div className="line-theirs">
              <img src="/playground/logo.svg" alt="" width="36" height="36" />
              <div className="line-messages">
                {line.map((message, index) => (
                  // Messages of one digest never change places.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <LineMessage key={index} message={message} onAction={follow} />
                ))}
              </div>
            </div>
          )}
        </section>
      )}
      {channel !== "line" && (
        <section className="surface surface-slack" aria-label="Slack での見え方">
          <p className="surface-name">Slack(職員のチャンネルに届くもの)</p>
          <SlackMessageView message={slack.lead} onSay={onSay} />
          <section className="slack-thread" aria-label="スレッド">
            <p className="slack-thread-name">スレッド {slack.thread.length}件の返信</p>
            {slack.thread.map((message, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: replies of one digest never change places
              <SlackMessageView key={index} message={message} onSay={onSay} />
            ))}
          </section>
        </section>
      )}
    </div>
  );
}
