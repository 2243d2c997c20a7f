import type { City } from "../domain/city.ts";
import type { Frame } from "../domain/languages/language.ts";
import type { FramedTag } from "../domain/languages.ts";
import { localFrame } from "../domain/local-frame.ts";
import type { MeasureView } from "../domain/measure-view.ts";
import type { Answer, NotFoundReason } from "../reply/answer.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { buildEmergencyCard } from "./build-emergency-card.ts";
import { buildEntry, buildMeasureCard } from "./build-measure-card.ts";
import type { Card, WholeEntry } from "./card.ts";
import { labelsOf } from "./card-labels.ts";
import type { CardAction } from "./card-parts.ts";
import { frameChosen } from "./frame-condition.ts";
import { frameCoverage, frameFigures, frameGaps } from "./frame-figures.ts";
import { frameHeadline } from "./frame-headline.ts";
import { frameEntry, frameMeasureCard, type Gloss } from "./frame-measure.ts";
import { frameExamples, frameMessage, frameReminders } from "./frame-message.ts";
import { framePlanCard } from "./frame-plan.ts";
import { pageOfList } from "./page-of-list.ts";
import { describeAlike, findAlike, withoutAlike } from "./tell-alike.ts";

/** Record id → what its title means, in the asker's language or the nearest there is. */
export type FindGloss = (id: string) => Gloss;

/** Answer → card in the frame of another language. Looks nothing up: glosses come with the answer. */
export function frameAnswer(
  answer: Answer,
  city: City,
  question: string,
  offset: number,
  language: FramedTag,
  findGloss: FindGloss,
): Card {
  const frame = localFrame(language, city);
  const items = "items" in answer ? answer.items : undefined;
  const entries = (views: MeasureView[]): WholeEntry[] =>
    views.map((view) => {
      const { id } = view.measure;
      return frameEntry(buildEntry(view, items?.[id]), view, language, findGloss(id));
    });
  const base = { language, cityName: city[frame.cityName] };
  switch (answer.kind) {
    // Numbers and words stand in the language of the message already, whatever was spoken before.
    case "emergency":
      return buildEmergencyCard(answer.emergency, city);
    case "measure": {
      const { view, focus, also, plain } = answer;
      const card = buildMeasureCard(view, "summary", focus, also);
      const framed = frameMeasureCard(card, view, language, plain ?? findGloss(view.measure.id));
      return { ...framed, headline: plain && frameHeadline(plain, view, focus) };
    }
    case "list": {
      const labels = labelsOf(base);
      const all = entries(answer.views);
      const alike = findAlike(all);
      const note = describeChosen(answer, frame);
      const { from, shown, next, rest } = pageOfList(all, offset);
      return {
        ...base,
        kind: "list",
        title: fillTemplate(frame.list.title, { plan: city.plan.shortTitle }),
        note,
        lead: [
          // A sum is figures and names as the reports write them.
          ...(answer.chosen?.report === "effect_total" ? answer.lead : frameFigures(answer.chosen?.figures, frame)),
          ...(answer.byConcern ? [frame.list.concernFirst] : []),
          ...[describeAlike(alike, labels, note), frameCoverage(city, frame)].filter((line) => line !== null),
        ],
        total: answer.views.length,
        offset: from,
        entries: shown.map((entry) => withoutAlike(entry, alike, labels)),
        actions: moreAction(rest, next, question, frame),
      };
    }
    case "plan":
      return framePlanCard(answer, city, language);
    case "choose":
      return { ...base, kind: "choose", lead: frame.choose, entries: entries(answer.candidates), actions: [] };
    case "not_found":
      return {
        ...base,
        kind: "not_found",
        lead: describeReason(answer.reason, city, frame),
        entries: entries(answer.near),
        actions: frameExamples(language),
      };
    case "help":
      return frameMessage("help", city, language);
    case "settings":
    case "digest":
      return frameReminders(city, language);
    case "message":
      if (answer.topic === "contact") {
        const { contact } = city;
        const ways = contact ? [contact.name, contact.phone, contact.page].filter((way) => way !== null) : [];
        const lines = [base.cityName, ...(ways.length > 0 ? ways : [frame.notStated])];
        return { ...base, kind: "message", title: frame.facts.contact, lines, actions: frameExamples(language) };
      }
      return frameMessage(answer.topic, city, language);
  }
}

/** What the records were chosen by; the Japanese words where only they are known. */
function describeChosen({ chosen, where, description }: Extract<Answer, { kind: "list" }>, frame: Frame): string {
  const known = chosen ?? (where && { condition: where, report: null });
  return known ? frameChosen(known, frame) : `「${description}」`;
}

function moreAction(left: number, offset: number, question: string, { buttons }: Frame): CardAction[] {
  if (left <= 0) return [];
  return [{ label: fillTemplate(buttons.more, { count: left }), intent: { kind: "more", text: question, offset } }];
}

/** Why nothing was found; a no of documents with gaps says so. */
function describeReason(reason: NotFoundReason, city: City, frame: Frame): string {
  const gaps = OF_DOCUMENTS.has(reason.kind) ? frameGaps(city, frame) : null;
  return [explainReason(reason, city, frame), gaps].filter((line) => line !== null).join("\n");
}

/** What is said not to stand in the plan. */
const OF_DOCUMENTS: ReadonlySet<NotFoundReason["kind"]> = new Set([
  "nothing",
  "outside",
  "empty_list",
  "unknown_department",
]);

function explainReason(reason: NotFoundReason, city: City, frame: Frame): string {
  const say = (values: Record<string, string>) =>
    fillTemplate(frame.no[reason.kind], { city: city[frame.cityName], ...values });
  switch (reason.kind) {
    case "no_subject":
    case "nothing":
      return say({});
    case "outside":
      return say({ topic: reason.topic });
    case "aspect":
      return say({ aspect: frame.aspects[reason.aspect] });
    case "other_city":
      return say({ other: reason.cityName });
    case "empty_list":
      return say({ what: reason.chosen ? frameChosen(reason.chosen, frame) : `「${reason.description}」` });
    case "nothing_reported": {
      const none = say({ what: reason.chosen ? frameChosen(reason.chosen, frame) : `「${reason.description}」` });
      const figures = frameFigures(reason.chosen?.figures, frame);
      return [none, ...figures, ...(figures.length > 0 ? [frameCoverage(city, frame)] : [])].filter(Boolean).join("\n");
    }
    case "unknown_department":
      return say({ name: reason.name });
  }
}
