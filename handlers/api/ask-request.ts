import { z } from "zod";
import { wholeTextSchema } from "../text-schema.ts";

const city = wholeTextSchema.describe("まちの id。GET /api/cities で分かります").meta({ example: "annaka" });
const conversation = z
  .string()
  .min(1)
  .max(200)
  .optional()
  .describe(
    "続けて聞くときの、会話の名前。話題だけを30分持ちます。ほかの人の会話とまざらないよう、推しはかれない名前(UUID など)にしてください",
  );

/** Body of `POST /api/ask`. */
export const askSchema = z.object({
  city,
  text: wholeTextSchema.describe("質問。ふだんのことばで、5,000字まで").meta({ example: "ネーミングライツの進捗は?" }),
  conversation,
});

/** Body of `POST /api/tap`. */
export const tapSchema = z.object({
  city,
  data: wholeTextSchema.describe("カードのボタンの値(?render=1 の答えの LINE の postback data)"),
  conversation,
});
