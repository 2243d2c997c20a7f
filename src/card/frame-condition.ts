import { formatThousandYen } from "../domain/effect-total.ts";
import type { Frame } from "../domain/languages/language.ts";
import type { Chosen } from "../reply/answer.ts";
import type { Condition, NumberRange, YearRange } from "../understand/condition.ts";
import { fillTemplate } from "../wording/fill-template.ts";
import { formatFrameDate, formatFrameYear } from "../wording/frame-dates.ts";

/** What a list was chosen by, in a frame's words; every part of it is named. */
export function frameChosen({ condition, report }: Chosen, frame: Frame): string {
  const { conditions, reports } = frame.list;
  const parts = [
    ...(condition === null ? [] : [frameCondition(condition, frame)]),
    ...(report === null ? [] : [reports[report]]),
  ];
  return parts.length > 0 ? parts.join(" · ") : conditions.all;
}

/** A condition in a frame's words. */
export function frameCondition(condition: Condition, frame: Frame): string {
  const { conditions, states, or, not } = frame.list;
  switch (condition.kind) {
    case "and":
      return condition.of.map((part) => frameCondition(part, frame)).join(" · ");
    case "or":
      return condition.of.map((part) => frameCondition(part, frame)).reduce((a, b) => fillTemplate(or, { a, b }));
    case "not":
      return fillTemplate(not, { what: frameCondition(condition.of, frame) });
    case "department": {
      const template = {
        any: conditions.department,
        own: conditions.department,
        alone: conditions.department_alone,
        joint: conditions.department_joint,
        lead: conditions.department,
        beside: conditions.department,
      }[condition.sharing];
      return fillTemplate(template, { name: condition.words });
    }
    case "unknown_department":
      return fillTemplate(conditions.department, { name: condition.words });
    case "section":
      return fillTemplate(conditions.section, { name: condition.label });
    case "state":
      return condition.state === "at_risk"
        ? fillTemplate(or, { a: frame.status.at_risk, b: states.late })
        : states[condition.state];
    case "term":
      return fillTemplate(conditions.term, { name: condition.term });
    case "deadline":
      return frameRange(condition.range, frame);
    case "due":
      return frameDays(condition, frame);
    case "added":
      return condition.range === null
        ? conditions.added_later
        : fillTemplate(conditions.added, { years: frameYears(condition.range, frame) });
    case "started":
      return fillTemplate(conditions.added, { years: frameYears(condition.range, frame) });
    case "year":
      return frameYears(condition.range, frame);
    case "schedule": {
      const planned = fillTemplate(conditions.schedule, { years: formatFrameYear(condition.fiscalYear, frame) });
      return condition.filled ? planned : fillTemplate(not, { what: planned });
    }
    case "value": {
      if (condition.fields) return `${condition.fields.join("・")}: ${condition.words}`;
      const says = fillTemplate(frame.statusNote.sourceSays, { words: condition.words });
      return condition.fiscalYear === null ? says : `${formatFrameYear(condition.fiscalYear, frame)}: ${says}`;
    }
    case "status_word":
      return fillTemplate(frame.statusNote.sourceSays, { words: condition.words });
    case "regraded": {
      const [from, to] = [condition.from, condition.to].map(({ fiscalYear }) => formatFrameYear(fiscalYear, frame));
      return `${condition.gauge} ${from} → ${to}: ${WAY_SIGNS[condition.way]}`;
    }
    case "indicator":
      return frameIndicator(condition, frame);
    case "parts": {
      const what = condition.what === "items" ? frame.labels.details : "(1), (2)…";
      return fillTemplate(conditions.stated, { what: `${what} × ${frameNumber(condition.count)}` });
    }
    case "row":
      return `${frame.labels.schedule}: ${condition.cells.map((cells) => `「${cells.words}」 ${frameYears(cells, frame)} (${cells.count})`).join(", ")}`;
    case "cells":
      return `${frame.labels.schedule} ${frameYears(condition, frame)}: ${condition.same ? "=" : "≠"}`;
    case "column":
      return fillTemplate(condition.filled ? conditions.stated : conditions.not_stated, {
        what: `「${condition.name}${condition.says ? `: ${condition.says}` : ""}」`,
      });
    case "amount": {
      const { from, to, fiscalYear } = condition;
      const ends = [...new Set([from, to].map((end) => (end === null ? "" : formatThousandYen(end.thousandYen))))];
      const run = ends.length === 1 ? "" : ` (${ends.join(" – ").trim()})`;
      const year = fiscalYear === null ? "" : ` ${formatFrameYear(fiscalYear, frame)}`;
      const what = `${frame.facts.amount}${ends.length === 1 && ends[0] !== "" ? ` (${ends[0]})` : run}${year}`;
      return fillTemplate(condition.present ? conditions.stated : conditions.not_stated, { what });
    }
    case "rate":
      return `${condition.fields.join(", ")}: ${frameRate(condition)}`;
    case "stated":
      return fillTemplate(condition.present ? conditions.stated : conditions.not_stated, {
        what: frame.facts[condition.fact === "status" ? "progress" : condition.fact],
      });
    case "document":
      return fillTemplate(conditions.document, { name: condition.title });
    case "page":
      return fillTemplate(conditions.page, { page: framePages(condition) });
    case "as_of":
      return fillTemplate(conditions.as_of, {
        date: [...new Set([condition.from, condition.to])].map((day) => formatFrameDate(day, frame)).join(" – "),
      });
    case "said_in":
      return fillTemplate(frame.statusNote.asOf, { date: frameYears(condition.range, frame) });
    case "topic":
      return fillTemplate(conditions.topic, { words: condition.words });
    case "records":
      return conditions.records;
  }
}

function frameIndicator(condition: Extract<Condition, { kind: "indicator" }>, frame: Frame): string {
  const { category, unit, fiscalYear, baseline, baselineYear, bound, count } = condition;
  const which = [
    ...(category === undefined ? [] : [category]),
    ...(unit === undefined ? [] : [unit]),
    ...(baseline === undefined ? [] : [`${frame.labels.baseline}: ${baseline === "zero" ? "0" : "―"}`]),
    ...(baselineYear === undefined ? [] : [`${frame.labels.baseline}: ${formatFrameYear(baselineYear, frame)}`]),
    ...(bound === undefined ? [] : [BOUND_SIGNS[bound]]),
  ];
  const year = fiscalYear === undefined ? "" : ` ${formatFrameYear(fiscalYear, frame)}`;
  const number = count === undefined ? "" : ` × ${frameNumber(count)}`;
  const what = `${frame.facts.target}${which.length === 0 ? "" : ` (${which.join(", ")})`}${year}${number}`;
  return fillTemplate(frame.list.conditions.stated, { what });
}

/** Which way a grade goes, as signs that every language reads. */
const WAY_SIGNS = { up: "↑", down: "↓", same: "=", changed: "≠" } as const;

/** How a target is meant, as signs that every language reads. */
const BOUND_SIGNS = { atLeast: "≥", atMost: "≤", below: "<", range: "–", increaseBy: "+" } as const;

function frameNumber({ from, to }: NumberRange): string {
  if (from === to) return `${from}`;
  return from === null ? `≤ ${to}` : to === null ? `≥ ${from}` : `${from} – ${to}`;
}

function frameRate({ from, to }: Extract<Condition, { kind: "rate" }>): string {
  if (from !== null && from.percent === to?.percent) return `${from.percent}%`;
  const ends = [
    ...(from === null ? [] : [`${from.isIncluded ? "≥" : ">"} ${from.percent}%`]),
    ...(to === null ? [] : [`${to.isIncluded ? "≤" : "<"} ${to.percent}%`]),
  ];
  return ends.join(", ");
}

function frameRange(range: YearRange, frame: Frame): string {
  const { conditions } = frame.list;
  const { from, to } = range;
  if (to === null) return fillTemplate(conditions.due_from, { years: frameYears(range, frame) });
  if (from === null) return fillTemplate(conditions.due_until, { years: frameYears(range, frame) });
  return fillTemplate(conditions.due_in, { years: frameYears(range, frame) });
}

function frameDays({ from, to }: { from: string | null; to: string | null }, frame: Frame): string {
  const { conditions } = frame.list;
  const days = [...new Set([from, to])].filter((day) => day !== null).map((day) => formatFrameDate(day, frame));
  const template = to === null ? conditions.due_since : from === null ? conditions.due_by : conditions.due_on;
  return fillTemplate(template, { date: days.join(" – ") });
}

const framePages = ({ from, to }: { from: number | null; to: number | null }) =>
  from === to ? `${from}` : `${from ?? ""}–${to ?? ""}`;

function frameYears({ from, to }: YearRange, frame: Frame): string {
  const years = [...new Set([from, to])].filter((year) => year !== null);
  return years.map((year) => formatFrameYear(year, frame)).join(" – ");
}
