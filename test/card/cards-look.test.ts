import path from "node:path";
import { expect, test } from "vitest";
import type { Card } from "../../src/card/card.ts";
import { renderLineMessages } from "../../src/card/line/render-line-messages.ts";
import { renderSlackMessage } from "../../src/card/slack/render-slack-message.ts";
import { ask, monstrousCards, sampleMeasure } from "./line-samples.ts";

/** What is read is held by `cards-say`; here it is told apart by its length alone. */
const WORDS = new Set([
  "text",
  "altText",
  "label",
  "data",
  "displayText",
  "value",
  "uri",
  "accessibility_label",
  "url",
]);

/** A line for each part: its kind and how it looks, deeper parts further in; what repeats is counted. */
function listLooks(node: object, depth = 0): string[] {
  const entries = Object.entries(node as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const look = entries
    .filter(([name, value]) => typeof value !== "object" && !WORDS.has(name))
    .map(([name, value]) => (name === "type" ? String(value) : `${name}=${String(value)}`));
  const parts = entries.flatMap(([name, value]) => {
    if (typeof value !== "object" || value === null) return [];
    const inside = (Array.isArray(value) ? value : [value]).flatMap((each) =>
      typeof each === "object" && each !== null ? [listLooks(each, depth + 1).join("\n")] : [],
    );
    return inside.map((each, index) =>
      index === 0 && !Array.isArray(value) ? `${"  ".repeat(depth + 1)}${name}:\n${each}` : each,
    );
  });
  const counted = parts.flatMap((part, index) => {
    if (part === parts[index - 1]) return [];
    const run = parts.slice(index).findIndex((other) => other !== part);
    const times = run === -1 ? parts.length - index : run;
    return times > 1 ? [part, `${"  ".repeat(depth + 1)}×${times}`] : [part];
  });
  return [`${"  ".repeat(depth)}${look.join(" ")}`, ...counted];
}

const nameOf = (card: Card) => (card.kind === "measure" ? `${card.kind} ${card.view}` : card.kind);

/** After a change of looks: see it on a phone, then `vitest -u`. */
test("カードの見た目(太さ・大きさ・色・間・ならび)は、書き出した一覧のとおり", async () => {
  const kpi = { name: "率", baseline: "1%", target: "9%", actual: "3%", reach: 0.25, remark: "注" };
  const plan: Card = {
    kind: "plan",
    cityName: "安中市",
    title: "市長公約",
    lines: ["15件", "公約48件"],
    rows: Array.from({ length: 9 }, (_, index) => ({ label: `公約${index}`, value: "5件" })),
    note: "数えたもの",
    actions: [ask("達成した公約は?")],
  };
  const cards = [
    sampleMeasure({ kpis: [kpi] }),
    sampleMeasure({ view: "detail", kpis: [kpi] }),
    plan,
    ...monstrousCards("ことば", 2),
  ];
  const looks = cards.flatMap((card) => [
    `## ${nameOf(card)} LINE`,
    ...renderLineMessages(card).flatMap((message) => listLooks(message)),
    `## ${nameOf(card)} Slack`,
    ...renderSlackMessage(card).blocks.flatMap((block) => listLooks(block)),
  ]);
  await expect(`${looks.join("\n")}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, "cards-look.txt"));
});
