import { type Context, Hono } from "hono";
import { buildEmergencyCard } from "../../src/card/build-emergency-card.ts";
import { renderMistake } from "../../src/card/slack/staff/mistake-message.ts";
import { dateInJapan } from "../../src/domain/calendar-date.ts";
import type { City } from "../../src/domain/city.ts";
import type { Measure } from "../../src/domain/measure.ts";
import { mistakeSchema } from "../../src/domain/mistake.ts";
import { describePersonalData } from "../../src/domain/personal-data.ts";
import { type MistakePageProps, renderMistakePage } from "../../src/page/mistake-page.tsx";
import { mistakePath } from "../../src/page/page-paths.ts";
import { wishSchema, withWish } from "../../src/page/visit.ts";
import { createPostStore } from "../../src/store/d1-post-store.ts";
import { sanitizeText } from "../../src/text/normalize.ts";
import { findEmergency } from "../../src/understand/find-emergency.ts";
import { openSlackWorkspace } from "../credentials/open-slack-workspace.ts";
import { type Env, isMissing, readStaff } from "../env.ts";
import { EMERGENCIES, findRecords } from "../load-house.ts";
import { logError } from "../log.ts";
import { limitAddress } from "../rate-limits.ts";
import { enqueue } from "../reminders/reminder-message.ts";
import { htmlResponse } from "./html-response.ts";
import { notFoundPage, tooManyPage } from "./notice-response.ts";
import { readOwnForm } from "./read-own-form.ts";
import { readVisit } from "./read-visit.ts";

/** Most that a city's staff are told a day: more is no help to them, and a flood must not fill their channel. */
const MOST_A_DAY = 30;
/** Far beyond what the form lets anybody type. */
const MAX_FORM_BYTES = 16 * 1024;

type MistakeContext = Context<{ Bindings: Env }>;

interface Place {
  city: City;
  measure: Measure;
  /** Where staff read it; null: nowhere. */
  channel: string | null;
}

/** 「まちがいを知らせる」 of a record: a form, and what it sends to the city's staff. Nothing of the sender is kept. */
export function createMistakeRoutes(): Hono<{ Bindings: Env }> {
  const routes = new Hono<{ Bindings: Env }>();
  routes.use("/:city/m/:id/mistake", limitAddress(tooManyPage));

  routes.get("/:city/m/:id/mistake", async (c) => {
    const place = await findPlace(c);
    if (!place) return notFoundPage(c);
    const isSent = c.req.query("sent") === "1";
    const state = isSent ? "sent" : place.channel === null ? "closed" : "open";
    return mistakeResponse(c, { ...place, state });
  });

  routes.post("/:city/m/:id/mistake", async (c) => {
    const place = await findPlace(c);
    if (!place) return notFoundPage(c);
    const { city, measure, channel } = place;
    const typed = await readForm(c.req.raw);
    // Whoever needs help now gets the numbers, whether or not anybody reads here; nothing is kept of it.
    const emergency = findEmergency(typed.text ?? "", EMERGENCIES);
    if (emergency)
      return mistakeResponse(c, { ...place, state: "open", emergency: buildEmergencyCard(emergency, city) });
    if (channel === null) return mistakeResponse(c, { ...place, state: "closed" }, 409);
    const parsed = mistakeSchema.safeParse(typed);
    // Before anything is kept: what names somebody must not stand in a channel.
    const fault = parsed.success ? describePersonalData(parsed.data.text) : parsed.error.issues[0]!.message;
    if (!parsed.success || fault !== null) return mistakeResponse(c, { ...place, state: "open", fault, typed }, 400);
    const id = await createPostStore(c.env.DB).addMistake(
      {
        city: city.id,
        channel,
        steps: JSON.stringify([renderMistake(parsed.data, measure)]),
        on: dateInJapan(new Date()),
      },
      MOST_A_DAY,
    );
    if (id === null) return mistakeResponse(c, { ...place, state: "full" }, 429);
    try {
      await enqueue(c.env, [{ kind: "post", id }]);
    } catch (error) {
      // Kept already: it goes out the next morning.
      logError("page.mistake_not_queued", error);
    }
    return c.redirect(withWish(`${mistakePath(city.id, measure.id)}?sent=1`, wishSchema.parse(c.req.query())), 303);
  });
  return routes;
}

async function mistakeResponse(c: MistakeContext, props: MistakePageProps, status = 200): Promise<Response> {
  return htmlResponse(renderMistakePage(props, await readVisit(c, [])), "no-store", status);
}

async function findPlace(c: MistakeContext): Promise<Place | undefined> {
  const records = await findRecords(c.env, c.req.param("city") ?? "");
  const measure = records?.measures.find(({ id }) => id === c.req.param("id"));
  return records && measure && { city: records.city, measure, channel: await findChannel(c.env, records.city) };
}

async function findChannel(env: Env, city: City): Promise<string | null> {
  if (isMissing(await openSlackWorkspace(env, city.id, new Date()))) return null;
  const staff = readStaff(env, city);
  return isMissing(staff) ? null : (staff.reviewChannel ?? staff.reminderChannel);
}

/** The form's fields as they were typed. */
async function readForm(request: Request): Promise<{ kind?: string; text?: string }> {
  const fields = await readOwnForm(request, MAX_FORM_BYTES);
  const kind = fields.get("kind");
  return { ...(kind !== null && { kind }), text: sanitizeText(fields.get("text") ?? "") };
}
