import type { City } from "../domain/city.ts";
import { type FiscalYear, findFiscalYear, formatFiscalYear } from "../domain/fiscal-year.ts";
import type { Measure } from "../domain/measure.ts";
import { describePersonalData } from "../domain/personal-data.ts";
import {
  EMPTY_CONTENT,
  ENTRY_STATUSES,
  type EntryContent,
  entryContentSchema,
  MAX_NOTE_CHARS,
  MAX_REASON_CHARS,
  POINT_WORDS,
  REPORT_POINTS,
  STATUS_WORDS,
} from "../domain/progress-entry.ts";
import { findDate, findNumber } from "../domain/read-figures.ts";
import {
  isFieldTooLong,
  MAX_FIELD_CHARS,
  RECORDING_FIELDS,
  type RecordingFault,
  type RecordingField,
  type RecordingInput,
} from "./recording-input.ts";

type RecordingResult = { kind: "good"; content: EntryContent } | { kind: "bad"; faults: RecordingFault[] };

/** Largest effect that is taken for meant, in thousands of yen: 1兆円. */
const MAX_EFFECT_THOUSAND_YEN = 1_000_000_000;

/** Control characters and those that turn the direction of writing show nothing and may make words read otherwise. */
const dropUnseen = (text: string) =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, "");

/**
 * What was typed → the content of an entry, or everything that is wrong with it: a record has its own indicators and
 * steps, a city its own scale.
 * @param today ISO date in Japan
 */
export function findRecording(input: RecordingInput, measure: Measure, city: City, today: string): RecordingResult {
  const faults: RecordingFault[] = [];
  const fault = (field: RecordingField | null, message: string) => {
    faults.push({ field, message });
    return null;
  };
  // Nothing reads a text that is too long: to put its characters into one form can take a minute.
  const tooLong = new Set(RECORDING_FIELDS.filter((field) => isFieldTooLong(input[field] ?? "")));
  for (const field of tooLong) fault(field, `${MAX_FIELD_CHARS.toLocaleString("ja")}文字までで書いてください`);
  const typed = (field: RecordingField) => (tooLong.has(field) ? "" : dropUnseen(input[field] ?? "").trim());
  /** null for an empty field; `read` says undefined for what it cannot read. */
  const read = <Value>(field: RecordingField, find: (text: string) => Value | undefined, expected: string) => {
    const text = typed(field);
    if (text === "") return null;
    return find(text) ?? fault(field, `「${shorten(text)}」は読めません。${expected}`);
  };

  const fiscalYear = read("fiscalYear", findFiscalYear, "R7 や 令和7年度 の形で書いてください");
  checkPeriod("fiscalYear", fiscalYear);
  const point = read("point", (text) => findWord(text, REPORT_POINTS, POINT_WORDS), expectWords(POINT_WORDS)) ?? "any";
  if (point !== "any" && typed("fiscalYear") === "") fault("fiscalYear", "中間・年度末の記録には年度が要ります");

  const content = {
    ...EMPTY_CONTENT,
    fiscalYear,
    point,
    status: read("status", (text) => findWord(text, ENTRY_STATUSES, STATUS_WORDS), expectWords(STATUS_WORDS)),
    kpi: findKpi(),
    step: findStep(),
    evaluation: findEvaluation(),
    effectThousandYen: findEffect(),
    note: findText("note", MAX_NOTE_CHARS),
    evidenceUrl: read("evidenceUrl", findHttpsUrl, "https:// で始まるアドレスを書いてください"),
    nextCheckOn: findNextCheck(),
    deadline: findDeadlineMove(),
  };
  // A year alone says nothing.
  const says = Object.entries(content).some(
    ([name, value]) => !["fiscalYear", "point", "confirmsOnly"].includes(name) && value !== null,
  );
  if (faults.length === 0 && !says) fault(null, "状況・数値・実施したことなど、どれか一つは書いてください");
  return faults.length > 0 ? { kind: "bad", faults } : { kind: "good", content: entryContentSchema.parse(content) };

  function checkPeriod(field: RecordingField, year: FiscalYear | null): void {
    const { period } = city.plan;
    if (year === null || !period || (year >= (period.from ?? year) && year <= period.to)) return;
    fault(field, `${formatFiscalYear(year)}は計画の期間の外です`);
  }

  function findKpi(): EntryContent["kpi"] {
    const [only, ...others] = measure.kpis;
    const name = typed("kpiName") || (only && others.length === 0 ? only.name : "");
    const unit = measure.kpis.find((kpi) => kpi.name === name)?.unit ?? "";
    const findValue = (text: string) =>
      findNumber(unit !== "" && text.endsWith(unit) ? text.slice(0, -unit.length) : text);
    const value = read("kpiValue", findValue, "数字だけを書いてください");
    if (typed("kpiName") !== "" && !measure.kpis.some((kpi) => kpi.name === name)) {
      return fault(
        "kpiName",
        describeChoices(
          "指標",
          measure.kpis.map((kpi) => kpi.name),
        ),
      );
    }
    if (typed("kpiValue") === "") return typed("kpiName") === "" ? null : fault("kpiValue", "指標の値を書いてください");
    if (measure.kpis.length === 0) return fault("kpiValue", "この記録には指標がありません");
    if (name === "")
      return fault(
        "kpiName",
        describeChoices(
          "指標",
          measure.kpis.map((kpi) => kpi.name),
        ),
      );
    return value === null ? null : { name, value };
  }

  function findStep(): EntryContent["step"] {
    const item = typed("stepItem");
    const year = read("stepFiscalYear", findFiscalYear, "R7 や 令和7年度 の形で書いてください");
    if (item === "") {
      return typed("stepFiscalYear") + typed("stepDone") === ""
        ? null
        : fault("stepItem", "どの工程かを書いてください");
    }
    const step = measure.schedule.find((row) => row.item === item);
    if (!step)
      return fault(
        "stepItem",
        describeChoices(
          "工程",
          measure.schedule.map((row) => row.item),
        ),
      );
    if (year !== null && !step.years.some((cell) => cell.fiscalYear === year)) {
      return fault("stepFiscalYear", `「${item}」に${formatFiscalYear(year)}の予定はありません`);
    }
    const done = read("stepDone", findYesNo, "「済み」か「まだ」と書いてください");
    return done === null && typed("stepDone") !== "" ? null : { item, fiscalYear: year, done: done ?? true };
  }

  function findEvaluation(): number | null {
    if (typed("evaluation") === "") return null;
    const { evaluationScale } = city;
    if (evaluationScale.length === 0) return fault("evaluation", `${city.name}の計画には評価の段階がありません`);
    const score = findNumber(typed("evaluation").replace(/\s.*$/, ""));
    if (score === undefined || !evaluationScale.some((step) => step.score === score)) {
      const words = evaluationScale.map((step) => `${step.score} ${step.label}`).join("、");
      return fault("evaluation", `評価は次のどれかです: ${words}`);
    }
    return fiscalYear === null && typed("fiscalYear") === "" ? fault("fiscalYear", "評価には年度が要ります") : score;
  }

  function findEffect(): number | null {
    const effect = read("effectThousandYen", findNumber, "千円を単位に、数字だけを書いてください");
    if (effect === null) return null;
    if (effect < 0 || effect > MAX_EFFECT_THOUSAND_YEN)
      return fault("effectThousandYen", "0千円から10億千円までの数字です");
    return fiscalYear === null && typed("fiscalYear") === ""
      ? fault("fiscalYear", "実績効果額には年度が要ります")
      : effect;
  }

  function findText(field: RecordingField, maxChars: number): string | null {
    const text = typed(field);
    if (text === "") return null;
    if ([...text].length > maxChars) return fault(field, `${maxChars}文字までで書いてください`);
    const personal = describePersonalData(text);
    return personal === null ? text : fault(field, personal);
  }

  function findNextCheck(): string | null {
    const date = read("nextCheckOn", findDate, "2026-03-31 の形で書いてください");
    return date !== null && date < today ? fault("nextCheckOn", "きょうより前の日です") : date;
  }

  function findDeadlineMove(): EntryContent["deadline"] {
    const newDate = read("newDeadline", findDate, "2026-03-31 の形で書いてください");
    const reason = findText("deadlineReason", MAX_REASON_CHARS);
    if (typed("newDeadline") === "") {
      return typed("deadlineReason") === "" ? null : fault("newDeadline", "新しい期限の日を書いてください");
    }
    if (typed("deadlineReason") === "") return fault("deadlineReason", "期限を変える理由を書いてください");
    return newDate === null || reason === null ? null : { newDate, reason };
  }
}

/** A code or its Japanese word. */
function findWord<Code extends string>(
  text: string,
  codes: readonly Code[],
  words: Record<Code, string>,
): Code | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return codes.find((code) => code === plain || words[code] === plain);
}

function findYesNo(text: string): boolean | undefined {
  if (/^(済み?|完了|はい|true|1|○)$/i.test(text)) return true;
  return /^(まだ|未|未了|いいえ|false|0|×)$/i.test(text) ? false : undefined;
}

function findHttpsUrl(text: string): string | undefined {
  return entryContentSchema.shape.evidenceUrl.safeParse(text).success ? text : undefined;
}

const expectWords = (words: Record<string, string>) => `${Object.values(words).join("・")}のどれかを書いてください`;

function describeChoices(what: string, choices: string[]): string {
  return choices.length === 0
    ? `この記録には${what}がありません`
    : `${what}は次のどれかです: ${choices.map((choice) => `「${choice}」`).join("、")}`;
}

const shorten = (text: string) => ([...text].length > 20 ? `${[...text].slice(0, 20).join("")}…` : text);
