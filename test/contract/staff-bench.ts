import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { startWorker, type WorkerHarness } from "../../src/cli/start-worker.ts";
import { type FakeLine, startFakeLine } from "./fake-line.ts";
import { type FakeSlack, type Recorded, type SlackCall, startFakeSlack } from "./fake-slack.ts";
import { buildBody, buildText, sign } from "./line-request.ts";
import { PATIENCE_MS } from "./patience.ts";
import { FORM_TYPE, JSON_TYPE } from "./slack-bench.ts";
import { findViewFaults } from "./slack-limits.ts";
import {
  buildCommand,
  buildEvent,
  buildSubmission,
  buildSuggestion,
  buildTap,
  signRequest,
  type TapOptions,
} from "./slack-request.ts";

/** Staff of 湖南市: who records, who reviews, and somebody who may do neither. */
export const RECORDER = "U0RECORDER";
export const RECORDER_IN_GROUP = "U0GROUPED";
export const REVIEWER = "U0REVIEWER1";
export const OTHER_REVIEWER = "U0REVIEWER2";
export const OUTSIDER = "U0OUTSIDER";
export const DEPARTMENT_CHANNEL = "C0CHIIKI";
export const REMINDER_CHANNEL = "C0REMIND";
/** 「タウンミーティングの開催」 and 「公式LINE」 of 湖南市 are among its four records. */
export const MEASURE = "konan-1-1";

export const SECRET = "konan-signing-secret";
const LINE_SECRET = "konan-line-secret";
const MAX_TAPS = 5;

export interface Button {
  text: string;
  actionId: string;
  value: string;
  url?: string;
  /** What Slack sends of an entry behind 「…」 in place of a button's value. */
  selected?: string;
}

/** The Worker between the fakes of Slack and LINE, with the staff of 湖南市. */
export interface StaffBench {
  slack: FakeSlack;
  line: FakeLine;
  worker: WorkerHarness;
  /** A tap with a fresh trigger; the status it was answered with. */
  tap(options: Partial<TapOptions> & { value: string }): Promise<number>;
  /** Presses a button of a message that was posted, in its place. */
  press(user: string, call: SlackCall, label: string | RegExp, options?: Partial<TapOptions>): Promise<number>;
  command(user: string, text: string): Promise<number>;
  /** Runs the morning's cron, and waits until the queue has been through what it brought. */
  morning(at: Date): Promise<void>;
  event(event: Record<string, unknown>): Promise<number>;
  /** Sends a form; what it is answered, judged by Block Kit's limits. */
  submit(user: string, view: Recorded, values: Record<string, unknown>): Promise<Recorded>;
  suggest(user: string, actionId: string, value: string): Promise<Recorded>;
  /** Opens the form of a record by 記録する. */
  openForm(user: string, measureId?: string): Promise<Recorded>;
  /** Records through the form, labels → values; the entry's id. */
  record(user: string, measureId: string, typed: Record<string, string>): Promise<string>;
  /** Publishes an entry by 承認. */
  approve(user: string, entryId: string): Promise<void>;
  /** The calls of a method since the last look, once there are `count` of them. */
  calls(method: string, count?: number): Promise<SlackCall[]>;
  /** Messages posted whose text holds some words, once there are `count`: the week's digest goes its own way meanwhile. */
  posts(words: string, count?: number): Promise<SlackCall[]>;
  /** Forgets what was called so far. */
  forget(): void;
  /** What a citizen reads in LINE. */
  askLine(question: string): Promise<string>;
  sql(query: string): Promise<Record<string, unknown>[]>;
}

/** Starts everything for the tests of one file; quiet before each, and without a fault of the platforms after each. */
export function createStaffBench(
  staff: Record<string, unknown> = {},
  settings: Record<string, string> = {},
): StaffBench {
  const bench = {} as StaffBench;

  beforeAll(async () => {
    const [slack, line] = await Promise.all([startFakeSlack(), startFakeLine()]);
    slack.workspace.groups.set("S0RECORD", [RECORDER_IN_GROUP]);
    const worker = await startWorker({
      SLACK_API_BASE_URL: slack.apiBaseUrl,
      LINE_API_BASE_URL: line.url,
      SLACK_KONAN_SIGNING_SECRET: SECRET,
      SLACK_KONAN_BOT_TOKEN: "xoxb-konan-token",
      LINE_KONAN_CHANNEL_SECRET: LINE_SECRET,
      LINE_KONAN_CHANNEL_ACCESS_TOKEN: "konan-line-token",
      STAFF_KONAN: JSON.stringify({
        recorders: { users: [RECORDER], userGroups: ["S0RECORD"] },
        reviewers: { users: [REVIEWER, OTHER_REVIEWER] },
        ...staff,
      }),
      ...settings,
    });
    [slack.caller, line.caller] = [worker, worker];
    Object.assign(bench, { slack, line, worker });
  });
  afterAll(async () => {
    await bench.worker?.close();
    await bench.slack?.close();
    await bench.line?.close();
  });
  beforeEach(() => {
    bench.forget();
    bench.line.reset();
    bench.worker.clearLogs();
  });
  afterEach(() => {
    expect(bench.slack.faults).toEqual([]);
    expect(bench.line.faults).toEqual([]);
  });

  const send = (body: string, type = FORM_TYPE) =>
    bench.worker.fetch("/slack/konan/events", signRequest(body, type, SECRET));

  return Object.assign(bench, {
    async tap(options: Partial<TapOptions> & { value: string }) {
      const triggerId = bench.slack.workspace.issueTrigger();
      return (await send(buildTap({ user: RECORDER, triggerId, responseUrl: bench.slack.responseUrl, ...options })))
        .status;
    },
    press(user, call, label, options = {}) {
      const { text: _, url: _url, ...button } = findButton(call, label);
      return bench.tap({
        user,
        ...button,
        channel: call.body.channel ?? call.answer.channel,
        messageTs: call.answer.ts,
        at: call.method === "respond" || call.method === "chat.postEphemeral" ? "ephemeral" : "message",
        ...options,
      });
    },
    async morning(at) {
      await bench.worker.runScheduled("0 0 * * *", at);
      // The queue works in order: a city of this name is unknown, and the log says so.
      const marker = `morning-${crypto.randomUUID()}`;
      await bench.worker.enqueue({ kind: "plan", city: marker, today: "2024-03-04" });
      const until = Date.now() + PATIENCE_MS;
      while (!bench.worker.readLogs().includes(marker)) {
        if (Date.now() > until) throw new Error("朝の処理が終わらない");
        await new Promise((go) => setTimeout(go, 10));
      }
    },
    command: async (user, text) =>
      (await send(buildCommand(text, bench.slack.responseUrl, user, bench.slack.workspace.issueTrigger()))).status,
    event: async (event) => (await send(buildEvent(event), JSON_TYPE)).status,
    async submit(user, view, values) {
      const response = await send(buildSubmission(user, view, values));
      expect(response.status).toBe(200);
      const text = await response.text();
      const answer = text === "" ? null : JSON.parse(text);
      if (answer?.view) expect(findViewFaults(answer.view, "modal")).toEqual([]);
      for (const block of Object.keys(answer?.errors ?? {}))
        expect(view.blocks.some((each: Recorded) => each.type === "input" && each.block_id === block)).toBe(true);
      return answer;
    },
    async suggest(user, actionId, value) {
      return (await send(buildSuggestion(user, actionId, value))).json();
    },
    async openForm(user, measureId = MEASURE) {
      // Slack opens a form within three seconds of the tap; on a busy machine a person has to tap again.
      for (let taps = 0; ; taps++) {
        const before = count("views.open");
        await bench.tap({ user, value: `v=1&kind=record&id=${measureId}` });
        const { answer } = (await bench.calls("views.open", before + 1)).at(-1)!;
        if (answer.ok || taps === MAX_TAPS) return answer.view;
      }
    },
    async record(user, measureId, typed) {
      const quick = await bench.openForm(user, measureId);
      const view = await openAllFields(user, quick);
      const posted = count("chat.postMessage");
      const answer = await bench.submit(user, view, fill(view, typed));
      // Both reviewers are asked; what comes later would be taken for the next step's.
      await bench.calls("chat.postMessage", posted + 2);
      expect(answer).toMatchObject({ response_action: "update", view: { title: { text: "保存しました" } } });
      return JSON.parse(listButtons(answer.view).find(({ text }) => text === "元に戻す")!.value).entry;
    },
    async approve(user, entryId) {
      const posted = count("chat.postMessage");
      await bench.tap({
        user,
        value: JSON.stringify({ do: "approve", entry: entryId, list: false }),
        actionId: "staff:approve:0",
      });
      // The recorder hears of it last.
      await bench.calls("chat.postMessage", posted + 1);
      // A message of the step before may have been the one that was counted.
      await expect
        .poll(() => bench.sql(`SELECT decision FROM progress_review WHERE entry_id = '${entryId}'`))
        .toEqual([{ decision: "published" }]);
    },
    async calls(method, wanted = 1) {
      const until = Date.now() + PATIENCE_MS;
      while (count(method) < wanted && Date.now() < until) await new Promise((go) => setTimeout(go, 10));
      const found = bench.slack.calls.filter((call) => call.method === method);
      if (found.length < wanted)
        throw new Error(`${method} が${found.length}回しかない: ${bench.slack.calls.map((call) => call.method)}`);
      return found;
    },
    async posts(words, wanted = 1) {
      const until = Date.now() + PATIENCE_MS;
      const find = () =>
        bench.slack.calls.filter(({ method, body }) => method === "chat.postMessage" && body.text.includes(words));
      while (find().length < wanted && Date.now() < until) await new Promise((go) => setTimeout(go, 10));
      const found = find();
      if (found.length < wanted) throw new Error(`「${words}」が${found.length}通しかない`);
      return found;
    },
    forget() {
      bench.slack.calls.length = 0;
    },
    async askLine(question) {
      bench.line.reset();
      const body = buildBody([buildText(question)]);
      const headers = { "content-type": JSON_TYPE, "x-line-signature": sign(body, LINE_SECRET) };
      expect((await bench.worker.fetch("/line/konan/webhook", { method: "POST", headers, body })).status).toBe(200);
      const [call] = await bench.line.waitForCalls(1);
      return JSON.stringify(call!.body.messages);
    },
    sql: async (query) => (await (await bench.worker.db()).prepare(query).all()).results,
  } satisfies Omit<StaffBench, "slack" | "line" | "worker">);

  function count(method: string): number {
    return bench.slack.calls.filter((call) => call.method === method).length;
  }

  /** 「…なども書く」, where the form has more. */
  async function openAllFields(user: string, view: Recorded): Promise<Recorded> {
    const more = listButtons(view).find(({ actionId }) => actionId.startsWith("staff:more_fields"));
    if (!more) return view;
    const before = count("views.update");
    await bench.tap({ user, at: "modal", ...more, view: { ...view, state: { values: {} } } });
    return (await bench.calls("views.update", before + 1)).at(-1)!.answer.view;
  }
}

/** Every button of a message or a view, and what stands behind 「…」. */
export function listButtons(message: Recorded): Button[] {
  return message.blocks
    .flatMap((block: Recorded) => block.elements ?? [block.accessory])
    .flatMap((element: Recorded) => {
      const { type, action_id: actionId, options = [] } = element ?? {};
      const isMenu = type === "overflow";
      return (isMenu ? options : type === "button" ? [element] : []).map(({ text, value, url }: Recorded) => ({
        text: text.text,
        actionId,
        value,
        ...(url && { url }),
        ...(isMenu && { selected: value }),
      }));
    });
}

export function findButton(call: SlackCall, label: string | RegExp): Button {
  const buttons = listButtons(call.body);
  const found = buttons.find(({ text }) => (typeof label === "string" ? text === label : label.test(text)));
  if (!found) throw new Error(`ボタンがない: ${label}(あるのは ${buttons.map(({ text }) => text).join("、")})`);
  return found;
}

/** Fields by their labels → the state of a form that somebody filled in; the others keep what stood in them. */
export function fill(view: Recorded, typed: Record<string, string>): Record<string, unknown> {
  const known = new Set<string>();
  const values = Object.fromEntries(
    view.blocks
      .filter(({ type }: Recorded) => type === "input")
      .map(({ block_id: id, label, element }: Recorded) => {
        known.add(label.text);
        return [id, { [element.action_id]: stateOf(element, typed[label.text]) }];
      }),
  );
  const unknown = Object.keys(typed).filter((label) => !known.has(label));
  if (unknown.length > 0) throw new Error(`項目がない: ${unknown.join("、")}(あるのは ${[...known].join("、")})`);
  return values;
}

function stateOf(element: Recorded, typed: string | undefined): Recorded {
  const { type } = element;
  if (type === "datepicker") return { type, selected_date: typed ?? element.initial_date ?? null };
  if (type === "static_select" || type === "radio_buttons") {
    const options: Recorded[] = element.options;
    const chosen = typed === undefined ? element.initial_option : options.find(({ text }) => text.text === typed);
    if (typed !== undefined && !chosen)
      throw new Error(`えらべない: ${typed}(あるのは ${options.map(({ text }) => text.text).join("、")})`);
    return { type, selected_option: chosen ?? null };
  }
  return { type, value: typed ?? element.initial_value ?? null };
}

/** What a message or a view shows, without the values that are never shown. */
export const shown = (content: unknown): string =>
  JSON.stringify(content, (key, value) => (key === "value" || key === "private_metadata" ? undefined : value));
