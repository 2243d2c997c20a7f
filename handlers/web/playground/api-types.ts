import type { messagingApi } from "@line/bot-sdk";
import type { Card } from "../../../src/card/card.ts";
import type { SlackMessage } from "../../../src/card/slack/slack-message.ts";
import type { City } from "../../../src/domain/city.ts";
import type { explainRanking } from "../../../src/reply/explain-ranking.ts";
import type { AskReply } from "../../api/ask-reply.ts";
import type { describeDigest } from "../../api/describe-digest.ts";

/** Why an answer came about; see explainRanking. */
export type Why = ReturnType<typeof explainRanking>;

/** An answer with what only the playground asks for; `why` is null for a view opened by a button: nothing was searched. */
type Shown<Answer> = Omit<Answer, "card" | "why"> & { card: Card; why: Why | null };

/** What `POST /api/ask?render=1` and `POST /api/tap?render=1` answer. */
export type Reply = Shown<Omit<AskReply, "line" | "slack" | "further">> & {
  line: messagingApi.Message[];
  slack: SlackMessage;
  further?: Shown<NonNullable<AskReply["further"]>[number]>[];
};

/** What `GET /api/cities/:city/digest?render=1` answers. */
export type DigestReply = Required<ReturnType<typeof describeDigest>>;

export type CityEntry = Omit<City, "staff"> & { measureCount: number };

export interface MeasureTitle {
  id: string;
  title: string;
}

/** What happened and what to do, in plain Japanese. */
export interface Fault {
  title: string;
  advice: string;
}
