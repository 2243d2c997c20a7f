import { z } from "zod";
import type { City } from "../domain/city.ts";
import { cutText, MAX_TEXT_CHARS } from "../text/cut-text.ts";

/** Filters of a list as they stand in its address; each is what people read, so that an address can be read too. */
export interface ListFilters {
  /** A RecordStateKind. */
  state?: string | undefined;
  /** 「公約I 人から選ばれるまちへ」 */
  area?: string | undefined;
  /** 「総務部 管財課」 */
  dept?: string | undefined;
  /** The fiscal year of the deadline, by the calendar year in which it starts; `none`: no deadline. */
  year?: string | undefined;
  /** Words the record must speak of. */
  text?: string | undefined;
}

/** 「安中市 市長公約」; a title that begins with the city's name already says it. */
export const nameCityPlan = ({ name, plan }: Pick<City, "name"> & { plan: Pick<City["plan"], "title"> }) =>
  plan.title.startsWith(name) ? plan.title : `${name} ${plan.title}`;

export const cityPath = (cityId: string) => `/${encodeURIComponent(cityId)}`;
export const chatPath = (cityId: string) => `${cityPath(cityId)}/chat`;
export const aboutPath = (cityId: string) => `${cityPath(cityId)}/about`;
export const departmentsPath = (cityId: string) => `${cityPath(cityId)}/departments`;
/** @param department as it is counted: 「総務部 管財課」 */
export const departmentPath = (cityId: string, department: string) =>
  `${departmentsPath(cityId)}/${encodeURIComponent(department)}`;
export const deadlinesPath = (cityId: string) => `${cityPath(cityId)}/deadlines`;
/** @param from first update shown, from 0 */
export const updatesPath = (cityId: string, from = 0) =>
  withQuery(`${cityPath(cityId)}/updates`, [["from", from > 0 ? String(from) : undefined]]);
export const recordPath = (cityId: string, id: string) => `${cityPath(cityId)}/m/${encodeURIComponent(id)}`;
/** @param theme id of a topic; absent: the topics there are. @param from first city shown, from 0 */
export const comparePath = (theme?: string, from = 0) =>
  withQuery("/compare", [
    ["theme", theme],
    ["from", from > 0 ? String(from) : undefined],
  ]);
/** LINE's own address that opens the city's account with a message written and not yet sent. @param lineId 「@abc1234」 */
export const lineMessageAddress = (lineId: string, text: string) =>
  `https://line.me/R/oaMessage/${encodeURIComponent(lineId)}/?${encodeURIComponent(text)}`;

/** An indicator over the years as a picture of its own. @param number of the record's indicators, from 1 */
export const chartPath = (cityId: string, id: string, number: number, format: "svg" | "png" = "svg") =>
  `${recordPath(cityId, id)}/kpi/${number}.${format}`;

/** Where 「役に立った / ちがう」 under an answer is sent. */
export const feedbackPath = (cityId: string) => `${cityPath(cityId)}/feedback`;

/** The form by which staff are told what is wrong with a record. */
export const mistakePath = (cityId: string, id: string) => `${recordPath(cityId, id)}/mistake`;

/** @param from first record shown, from 0 */
export function listPath(cityId: string, filters: ListFilters = {}, from = 0): string {
  const fields = Object.entries({ ...filters, from: from > 0 ? String(from) : undefined });
  return withQuery(`${cityPath(cityId)}/list`, fields);
}

const fromSchema = z.coerce.number().int().min(0).max(10_000).catch(0);

/** The query of an address that compares cities. */
export const compareQuerySchema = z.object({
  theme: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .max(80)
    .optional()
    .catch(undefined),
  from: fromSchema,
});

/** The query of an address that turns pages. */
export const turnQuerySchema = z.object({ from: fromSchema });

/**
 * The query of an address that asks a question. Of a text that is too long the part that a channel would read is
 * answered; without any it asks nothing.
 */
export const askQuerySchema = z.object({
  q: z
    .string()
    .transform((text) => cutText(text, MAX_TEXT_CHARS).trim())
    .pipe(z.string().min(1)),
  from: fromSchema,
});

/** What the chat sends: a question, and what its page calls the conversation. */
export const chatSchema = z.object({
  q: askQuerySchema.shape.q,
  conversation: z.uuid(),
});

/** The page that answers a question. @param from first record of a list to show, from 0 */
export function askPath(cityId: string, question: string, from = 0): string {
  return withQuery(cityPath(cityId), [
    ["q", question],
    ["from", from > 0 ? String(from) : undefined],
  ]);
}

function withQuery(path: string, fields: readonly (readonly [string, string | undefined])[]): string {
  const query = new URLSearchParams(fields.flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** A picture for previews of a record's page. */
export const recordPicturePath = (cityId: string, id: string) => `${recordPath(cityId, id)}/picture.png`;
/** A picture for previews of a city's pages. */
export const cityPicturePath = (cityId: string) => `${cityPath(cityId)}/picture.png`;
