import { z } from "zod";

const named = z.object({ id: z.string(), city: z.string(), title: z.string() });

const answer = z.object({
  kind: z.string().describe("measure, list, plan, choose, not_found, help, message, settings, digest, emergency"),
  text: z.string().describe("カードを文字にしたもの"),
  measures: z.array(named).describe("答えに出てくる記録。一覧ならそのすべて、見つからないときは空"),
});

/** With `?render=1`: what the playground shows beside an answer. */
const rendered = z.object({
  card: z.unknown().optional().describe("カードの中身"),
  why: z.unknown().optional().describe("どう読み、なぜその記録を選んだか。ボタンの続きでは null"),
});

/** What `POST /api/ask` and `POST /api/tap` answer. A message that asks one thing has neither `further` nor `left`. */
export const askReplySchema = z.object({
  ...answer.shape,
  ...rendered.shape,
  line: z.unknown().optional().describe("?render=1: LINE に送る messages(すべての答え)"),
  slack: z.unknown().optional().describe("?render=1: Slack に送る text と blocks(すべての答え)"),
  further: z
    .array(z.object({ question: z.string().describe("読み取った質問"), ...answer.shape, ...rendered.shape }))
    .max(2)
    .optional()
    .describe("一通に質問がいくつかあるとき、二つめからの答え。聞かれた順で、あわせて三つまで"),
  need: z
    .string()
    .optional()
    .describe("急ぎの文かもしれないとき、答えのそばに出す番号の一行。一つの答えなら text の終わりにもある"),
  left: z.array(z.string()).optional().describe("四つめからの質問。そのまま text に入れて聞ける"),
});
export type AskReply = z.output<typeof askReplySchema>;
