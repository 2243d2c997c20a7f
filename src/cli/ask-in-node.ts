import { readFileSync } from "node:fs";
import { z } from "zod";
import { buildAnswerCard } from "../card/build-answer-card.ts";
import { renderText } from "../card/text.ts";
import type { House } from "../find/house.ts";
import { findAnswers } from "../reply/answer-parts.ts";
import type { ConversationState } from "../reply/conversation.ts";
import { measuresOf } from "../reply/measures-of.ts";
import type { AskedAnswer, Question } from "./score-question.ts";

/** A row of a question file from outside the project: cities by name, records by the spellings of their titles. */
const outsideRowSchema = z.object({
  q: z.string(),
  city: z.string(),
  style: z.string().default(""),
  type: z.enum(["lookup", "fact", "list", "none"]),
  titles: z.array(z.array(z.string())),
  facts: z.array(z.string()).default([]),
  context: z.array(z.string()).default([]),
});

/** Reads such a file as golden questions. @throws Error naming the line whose city or title the house does not have */
export function readOutsideQuestions(file: string, house: House): Question[] {
  return readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line, index) => {
      const row = outsideRowSchema.parse(JSON.parse(line));
      const room = [...house.cities.values()].find(({ records: { city } }) => [city.id, city.name].includes(row.city));
      if (!room) throw new Error(`${file} ${index + 1}行目: 市がありません: ${row.city}`);
      const idOf = (spellings: string[]) => {
        const found = room.records.measures.find(({ title, titleVariants }) =>
          [title, ...titleVariants].some((name) => spellings.some((spelling) => squeeze(spelling) === squeeze(name))),
        );
        if (!found) throw new Error(`${file} ${index + 1}行目: 記録がありません: ${spellings.join(" / ")}`);
        return found.id;
      };
      return { ...row, city: room.records.city.id, ids: row.titles.map(idOf), remark: "" };
    });
}

const squeeze = (text: string) => text.normalize("NFKC").replace(/[\s・（）()「」]/g, "");

/** Asks a question and what came before it, without a Worker. */
export function askInNode(house: House, question: Question, now: Date): AskedAnswer {
  const room = house.cities.get(question.city)!;
  let state: ConversationState | null = null;
  for (const earlier of question.context) state = findAnswers(earlier, room, house, state, now).state ?? state;
  const [first] = findAnswers(question.q, room, house, state, now).parts;
  const { answer, query } = first.outcome;
  const card = buildAnswerCard(answer, room.records.city, first.question, 0, query.language);
  return {
    kind: card.kind,
    text: renderText(card),
    measures: measuresOf(answer).map(({ measure: { id } }) => ({ id })),
  };
}
