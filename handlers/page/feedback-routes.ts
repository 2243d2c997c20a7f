import { Hono } from "hono";
import { buildStaleTapCard } from "../../src/card/build-message-card.ts";
import { feedbackSchema, renderFeedback } from "../../src/page/feedback-part.tsx";
import type { Env } from "../env.ts";
import { findRecords } from "../load-house.ts";
import { limitAddress } from "../rate-limits.ts";
import { takePageFeedback } from "../take-feedback.ts";
import { htmlResponse } from "./html-response.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";
import { isAnswered } from "./page-feedback.ts";
import { readOwnForm } from "./read-own-form.ts";
import { readVisit } from "./read-visit.ts";

/** Far beyond what a tap sends. */
const MAX_FORM_BYTES = 4 * 1024;

/** `/:city/feedback`: 「役に立った / ちがう」 under an answer of the pages. Nothing of who taps is kept. */
export function createFeedbackRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.post("/:city/feedback", limitAddress(tooManyPage), async (c) => {
    const records = await findRecords(c.env, c.req.param("city"));
    if (!records) return notFoundPage(c);
    const { city } = records;
    const now = new Date();
    const tap = feedbackSchema.safeParse(Object.fromEntries(await readOwnForm(c.req.raw, MAX_FORM_BYTES)));
    const visit = await readVisit(c, []);
    if (!tap.success || !(await isAnswered(c.env, city.id, tap.data, now))) {
      const props = { city, subject: null, card: buildStaleTapCard(city) };
      return htmlResponse(renderFeedback(props, tap.data?.part === "1", visit), "no-store", 400);
    }
    const { verdict, part, ...subject } = tap.data;
    const intent = { kind: "feedback", answer: subject.answer, about: subject.about, verdict } as const;
    const card = await takePageFeedback(c.env, records, intent, subject.language, now);
    const measure = records.measures.find(({ id }) => id === subject.about);
    return htmlResponse(renderFeedback({ city, subject, card, measure }, part === "1", visit), "no-store");
  });
  return routes;
}
