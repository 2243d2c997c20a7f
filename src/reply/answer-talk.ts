import type { TalkTopic } from "../understand/meaning.ts";
import type { Answer } from "./answer.ts";

/** What is no question on a record: help, settings, the digest, courtesy, questions about the bot itself. */
export function answerTalk(topic: TalkTopic): Answer {
  switch (topic) {
    case "help":
    case "settings":
    case "digest":
      return { kind: topic };
    case "greeting":
    case "thanks":
    case "chat":
    case "who_made":
    case "is_ai":
    case "kept_data":
    case "data_origin":
    case "report_error":
      return { kind: "message", topic };
  }
}
