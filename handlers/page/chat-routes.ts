import { Hono } from "hono";
import { etag } from "hono/etag";
import { renderAnswerPart } from "../../src/page/answer-page.tsx";
import { CHAT_SCRIPT_PATH, renderChat, renderSayAgain } from "../../src/page/chat-page.tsx";
import { chatSchema } from "../../src/page/page-paths.ts";
import { openDesk } from "../desk.ts";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { findAddress, isOverLimit, limitAddress } from "../rate-limits.ts";
import { readBody } from "../read-body.ts";
import { fetchPage } from "../web/fetch-page.ts";
import { htmlResponse, scriptedResponse } from "./html-response.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";
import { offerFeedback } from "./page-feedback.ts";
import { readVisit } from "./read-visit.ts";

/** Far beyond the longest text that is read. */
const MAX_FORM_BYTES = 64 * 1024;

/** `/:city/chat`: a page to ask and go on asking, and the answers that its script puts into it. */
export function createChatRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.get(CHAT_SCRIPT_PATH, (c) => fetchPage(c.env, c.req.raw, CHAT_SCRIPT_PATH));

  routes.get("/:city/chat", etag(), limitAddress(tooManyPage), async (c) => {
    const records = await findRecords(c.env, c.req.param("city"));
    return records ? scriptedResponse(renderChat({ city: records.city }, await readVisit(c, []))) : notFoundPage(c);
  });

  routes.post("/:city/chat", async (c) => {
    const cityId = c.req.param("city");
    const bytes = await readBody(c.req.raw, MAX_FORM_BYTES);
    const fields = new URLSearchParams(bytes === null ? "" : new TextDecoder().decode(bytes));
    const asked = chatSchema.safeParse(Object.fromEntries(fields));
    const desk = asked.success ? await openDesk(c.env, cityId) : undefined;
    if (!asked.success || !desk) return part(renderSayAgain(await readVisit(c, [])), 400);
    const { q, conversation } = asked.data;
    const limits = { address: findAddress(c.req.raw.headers), city: `page:${cityId}` };
    // Whoever needs help now waits for no limit.
    if (await isOverLimit(c.env, limits))
      return part(
        renderAnswerPart(
          { city: desk.city, card: desk.findEmergencyCard(q, "perhaps") ?? desk.busy(), feedback: null },
          await readVisit(c, []),
        ),
      );
    const now = new Date();
    const reply = await desk.ask(q, `page:${conversation}`, now);
    try {
      // Before the answer: the next question may come at once. What cannot be kept costs only the follow-up.
      await reply.remember();
    } catch (error) {
      logError("page.subject_unkept", error);
    }
    const feedback = await offerFeedback(c.env, cityId, reply.card, now);
    return part(
      renderAnswerPart({ city: desk.city, card: reply.card, feedback }, await readVisit(c, [])),
      reply.failed ? 500 : 200,
    );
  });
  return routes;
}

const part = (html: string, status = 200) => htmlResponse(html, "no-store", status);
