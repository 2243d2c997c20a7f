import type { InputBlock, KnownBlock, ModalView, PlainTextElement, PlainTextOption } from "@slack/types";
import { z } from "zod";
import type { FormField, RecordingForm } from "../../../progress/recording-form.ts";
import type { KpiInput, RecordingFault, RecordingField, RecordingInput } from "../../../progress/recording-input.ts";
import { buildContext, buildSection } from "../build-block.ts";
import { escapeSlackLine, escapeSlackText } from "../slack-text.ts";
import { buildStaffButton } from "./staff-action.ts";

export const RECORD_CALLBACK = "record";

/** What the form must remember until it is sent. A form opened before a deploy knows less, or more. */
export const recordMetadataSchema = z.object({
  measureId: z.string(),
  /** Id of the entry to be corrected; null: something new. */
  corrects: z.string().nullable().default(null),
  /** Whether every field stands in the form, or only those of a quick word. */
  full: z.boolean().default(false),
  /** App Home to draw anew once it is saved: the department shown ("" for all); null: the form was not opened there. */
  home: z.string().nullable().default(null),
  /** What was asked about and is meant, once the form is sent again. */
  doubted: z.array(z.string()).optional(),
});
export type RecordMetadata = z.output<typeof recordMetadataSchema>;

interface RecordModal {
  form: RecordingForm;
  metadata: RecordMetadata;
  /** Where the record stands now, one line: 「→ 進行中(令和7年10月1日時点)」. */
  standing: string;
  /** What stands in the fields in place of the form's own initial values. */
  typed: RecordingInput;
  /** What is to be looked at again before it is sent, a line each; left out: nothing. */
  doubts?: readonly string[];
}

/** Fields of a quick word (20 seconds), most important first; the rest is one tap away. */
const QUICK_FIELDS: RecordingField[] = ["status", "note", "kpiName", "kpiValue", "fiscalYear", "point"];

/** Indicators that a quick word asks for. */
const MAX_QUICK_KPIS = 3;

/** Block Kit: options of one select or group of radio buttons, characters of an option and of an input's label. */
const MAX_RADIO_OPTIONS = 10;
const MAX_SELECT_OPTIONS = 100;
const MAX_OPTION_CHARS = 75;
const MAX_LABEL_CHARS = 150;
const MAX_PLACEHOLDER_CHARS = 150;

/** A recording form as a modal: status and a line first. */
export function renderRecordModal({ form, metadata, standing, typed, doubts = [] }: RecordModal): ModalView {
  const fields = orderFields(form.fields, metadata.full);
  const rest = form.fields.filter((field) => isOffered(field) && !fields.includes(field));
  return {
    type: "modal",
    callback_id: RECORD_CALLBACK,
    private_metadata: JSON.stringify(metadata),
    title: plain(metadata.corrects === null ? "進捗を記録する" : "記録を訂正する"),
    submit: plain(doubts.length > 0 ? "このまま送る" : "送る"),
    close: plain("やめる"),
    blocks: [
      buildSection(`*${escapeSlackLine(form.title, "mrkdwn", 300)}*\n${escapeSlackLine(standing, "mrkdwn", 300)}`),
      ...renderDoubts(doubts),
      ...fields.map((field) => renderField(field, findTyped(field, typed) ?? field.initial)),
      ...(rest.length > 0 ? renderMore(rest) : []),
      buildContext("確認者が承認するまで、住民には見えません。"),
    ],
  };
}

/** What stands in a field; undefined: nothing was typed there. */
function findTyped({ field, kpi }: FormField, typed: RecordingInput): string | undefined {
  if (kpi === null) return typed[field];
  if (typed.kpiName === kpi) return typed.kpiValue;
  return typed.moreKpis?.find(({ name }) => name === kpi)?.value;
}

/** What was typed stays in its fields; sent again as it is, it is taken. */
function renderDoubts(doubts: readonly string[]): KnownBlock[] {
  if (doubts.length === 0) return [];
  const lines = doubts.map((doubt) => `• ${escapeSlackLine(doubt, "mrkdwn", 400)}`);
  return [
    buildSection(
      `! *まだ保存していません。確かめてください*\n${lines.join("\n")}\n合っていれば、そのまま「このまま送る」を押してください。`,
    ),
  ];
}

/** Slack refuses a select without options: a plan whose steps name no years has no 工程の年度. */
const isOffered = ({ kind, options }: FormField) => kind !== "choice" || options.length > 0;

function orderFields(all: FormField[], full: boolean): FormField[] {
  const fields = all.filter(isOffered);
  const quick = QUICK_FIELDS.flatMap((name) =>
    fields.filter(({ field }) => field === name).slice(0, full ? fields.length : MAX_QUICK_KPIS),
  );
  return full ? [...quick, ...fields.filter((field) => !quick.includes(field))] : quick;
}

/** 「評価・実績効果額・工程なども書く」: names what else can be said of this record, most wanted first. */
function renderMore(rest: FormField[]): KnownBlock[] {
  const names = WANTED_FIELDS.flatMap((name) => rest.filter(({ field }) => field === name))
    .slice(0, 3)
    .map(({ label }) => label.replace(/\(.*\)$/, ""));
  return [{ type: "actions", elements: [buildStaffButton(`${names.join("・")}なども書く`, { do: "more_fields" })] }];
}

const WANTED_FIELDS: RecordingField[] = ["evaluation", "effectThousandYen", "stepItem", "newDeadline", "nextCheckOn"];

function renderField(field: FormField, value: string): InputBlock {
  return {
    type: "input",
    block_id: blockIdOf(field),
    optional: true,
    label: plain(field.label, MAX_LABEL_CHARS),
    ...(field.hint && field.kind !== "long_text" && { hint: plain(field.hint, MAX_LABEL_CHARS) }),
    element: renderElement(field, value),
  };
}

function renderElement(field: FormField, value: string): InputBlock["element"] {
  const action_id = ELEMENT_ID;
  switch (field.kind) {
    case "choice": {
      const options = field.options.slice(0, MAX_SELECT_OPTIONS).map(renderOption);
      const chosen = options[field.options.findIndex((option) => option.value === value)];
      const initial = chosen && { initial_option: chosen };
      // All states at one look and one tap; longer lists fold.
      return field.field === "status" && options.length <= MAX_RADIO_OPTIONS
        ? { type: "radio_buttons", action_id, options, ...initial }
        : { type: "static_select", action_id, options, placeholder: plain("えらぶ"), ...initial };
    }
    case "date":
      return { type: "datepicker", action_id, placeholder: plain("日をえらぶ"), ...(value && { initial_date: value }) };
    case "url":
      return { type: "url_text_input", action_id, ...(value && { initial_value: value }) };
    case "number":
    case "text":
    case "long_text":
      return {
        type: "plain_text_input",
        action_id,
        multiline: field.kind === "long_text",
        ...(field.maxChars !== null && { max_length: field.maxChars }),
        ...(field.kind === "long_text" && field.hint && { placeholder: plain(field.hint, MAX_PLACEHOLDER_CHARS) }),
        ...(value && { initial_value: value }),
      };
  }
}

/** An option's value is its number in the form: names of indicators and steps are longer than Slack takes. */
function renderOption({ label }: FormField["options"][number], index: number): PlainTextOption {
  return { text: plain(label, MAX_OPTION_CHARS), value: String(index) };
}

type Chosen = z.output<typeof optionSchema> | null | undefined;

/**
 * What was chosen. The words that somebody saw count before the number: a form opened before a deploy, or before the
 * fiscal year turned, numbers its options otherwise.
 */
function readChoice(options: FormField["options"], chosen: Chosen): string {
  if (!chosen) return "";
  const seen = chosen.text?.text;
  const at = options[Number(chosen.value)];
  if (seen === undefined || (at && plain(at.label, MAX_OPTION_CHARS).text === seen)) return at?.value ?? "";
  return options.find(({ label }) => plain(label, MAX_OPTION_CHARS).text === seen)?.value ?? seen;
}

const plain = (text: string, max = 75): PlainTextElement => ({
  type: "plain_text",
  text: escapeSlackText(text, "plain", max),
});

const ELEMENT_ID = "value";
/** Slack takes 255 characters of an id; names of indicators are shorter. */
const blockIdOf = ({ field, kpi }: Pick<FormField, "field" | "kpi">) =>
  kpi === null ? `field:${field}` : `field:${field}:${kpi}`.slice(0, 255);

const optionSchema = z.looseObject({
  value: z.string(),
  text: z.looseObject({ text: z.string() }).optional(),
});
const elementSchema = z.looseObject({
  value: z.string().nullish(),
  selected_option: optionSchema.nullish(),
  selected_date: z.string().nullish(),
});
export const viewStateSchema = z.looseObject({ values: z.record(z.string(), z.record(z.string(), elementSchema)) });

/** What stands in the fields of a sent form. A choice that is not offered any more comes as its words, to be refused by name. */
export function readRecordModal({ fields }: RecordingForm, state: z.output<typeof viewStateSchema>): RecordingInput {
  const kpis = readChosenKpi(fields, state);
  const input: RecordingInput = Object.fromEntries(
    fields.flatMap((each) => {
      const { field, kind, options, kpi } = each;
      const element = state.values[blockIdOf(each)]?.[ELEMENT_ID];
      if (!element) return [];
      if (kind === "choice") return [[field, readChoice(options, element.selected_option)]];
      const value = element.selected_date ?? element.value ?? "";
      if (kpi === null) return [[field, value]];
      if (value.trim() !== "") kpis.push({ name: kpi, value });
      return [];
    }),
  );
  const [first, ...moreKpis] = kpis;
  if (!first) return input;
  return {
    ...input,
    kpiName: first.name,
    kpiValue: first.value,
    ...(moreKpis.length > 0 && { moreKpis }),
  };
}

/** In a form opened before there was a field for each indicator, one was chosen. */
function readChosenKpi(fields: readonly FormField[], { values }: z.output<typeof viewStateSchema>): KpiInput[] {
  const options = fields.flatMap(({ kpi, label }) => (kpi === null ? [] : [{ value: kpi, label }]));
  const [chosen, value] = [values["field:kpiName"]?.[ELEMENT_ID], values["field:kpiValue"]?.[ELEMENT_ID]?.value];
  if (options.length === 0 || !chosen || !value) return [];
  return [{ name: readChoice(options, chosen.selected_option), value }];
}

/**
 * Faults beside their fields, as Slack's `response_action: errors` wants them. What has no field in the form stands at
 * the first one, with the name of what is meant.
 */
export function buildModalErrors(
  faults: readonly RecordingFault[],
  form: RecordingForm,
  full: boolean,
): Record<string, string> {
  const shown = orderFields(form.fields, full);
  const errors = new Map<string, string>();
  for (const { field, message, kpi } of faults) {
    const own = shown.find((each) => each.field === field && (kpi === undefined || each.kpi === kpi));
    const at = blockIdOf(own ?? shown.find((each) => each.field === field) ?? shown[0]!);
    errors.set(at, [errors.get(at), message].filter(Boolean).join(" "));
  }
  return Object.fromEntries(errors);
}
