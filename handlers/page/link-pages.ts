import { mapAnswers } from "../../src/card/build-several-card.ts";
import type { Card } from "../../src/card/card.ts";
import { askPath, chartPath, cityPath, recordPath } from "../../src/page/page-paths.ts";
import { type Env, readPublicUrl } from "../env.ts";

/** Gives cards the address of their page, where the deployment's own is set: a record's, the plan's, or a list's with all of it. */
export function linkPages(card: Card, env: Env, cityId: string): Card {
  const origin = readPublicUrl(env);
  if (origin === null) return card;
  return mapAnswers(card, (answer) => {
    if (answer.kind === "measure")
      return {
        ...answer,
        page: `${origin}${recordPath(cityId, answer.id)}`,
        // Chats keep a picture by its address: with a new report it has another.
        kpis: answer.kpis.map((line, index) =>
          line.drawn === undefined
            ? line
            : { ...line, picture: `${origin}${chartPath(cityId, answer.id, index + 1, "png")}?v=${line.drawn}` },
        ),
      };
    if (answer.kind === "plan") return { ...answer, page: `${origin}${cityPath(cityId)}` };
    if (answer.kind !== "list" || answer.total <= answer.entries.length) return answer;
    const question = answer.actions.map(({ intent }) => intent).find((intent) => intent.kind === "more")?.text;
    return question === undefined ? answer : { ...answer, page: `${origin}${askPath(cityId, question)}` };
  });
}
