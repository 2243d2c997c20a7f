import type { messagingApi } from "@line/bot-sdk";
import type { Card } from "../../../src/card/card.ts";
import type { SlackMessage } from "../../../src/card/slack/render-slack-message.ts";
import type { City } from "../../../src/domain/city.ts";
import type { explainRanking } from "../../../src/reply/explain-ranking.ts";
import type { describeDigest } from "../../api/describe-digest.ts";

/** Why an answer came about; see explainRanking. */
export type Why = ReturnType<typeof explainRanking>;

/** What `POST /api/ask?render=1` and `POST /api/tap?render=1` answer. */
export interface Reply {
  kind: string;
  text: string;
  measures: { id: string; city: string; title: string }[];
  card: Card;
  line: messagingApi.Message[];
  slack: SlackMessage;
  /** null for a view opened by a button: nothing was searched. */
  why: Why | null;
  /** Answers to further questions of the same message; see ask-reply.ts. */
  further?: { question: string; text: string; why: Why | null }[];
}

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
