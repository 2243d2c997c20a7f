import { z } from "zod";
import type { City } from "../domain/city.ts";
import { settingsNameOf } from "../domain/settings-name.ts";
import { staffSchema } from "../domain/staff.ts";
import { callPlatform } from "../operations/call-platform.ts";
import { isBotToken } from "../operations/inspect-forms.ts";
import { TRIAL_ALERT } from "../operations/inspect-ways.ts";
import { describeOtherCity, findOtherCity } from "./setup-line.ts";
import { done, failed, findSecretNames, planned, type SetupTools } from "./setup-tools.ts";

/** Something that the Worker is to know. */
interface Setting {
  name: string;
  what: string;
  /** Secrets are not shown while they are typed. */
  isSecret: boolean;
  /** What was typed → what is stored; null: it is refused; a fault: the same, in a sentence of its own. */
  read(typed: string): Promise<string | { fault: string } | null>;
}

const TRIES = 3;

/**
 * Keys and tokens, the address, and whom to tell: what is set already is not asked again.
 * @param typed what was typed just now goes in here, by the setting's name: it cannot be read back from the Worker
 * @returns whether all is well
 */
export async function setUpSettings(
  city: City,
  publicUrl: string,
  tools: SetupTools,
  typed: Map<string, string>,
): Promise<boolean> {
  const keys = listKeys(city, tools);
  const ways = listOperatorWays(city, tools);
  const staffName = `STAFF_${settingsNameOf(city.id)}`;
  if (tools.isDryRun) {
    const names = [...keys, ...ways].map(({ name }) => name);
    return planned(
      tools,
      `足りないものだけをたずねて入れます: ${[...names, staffName].join("、")}、PUBLIC_URL、OPERATOR_KEY`,
    );
  }
  const set = findSecretNames(tools.wrangler) ?? new Set<string>();
  let isWhole = true;
  for (const setting of keys) isWhole = (await setUp(setting, set, tools, typed)) && isWhole;
  if (!set.has("PUBLIC_URL") || tools.newUrl !== null) isWhole = put("PUBLIC_URL", publicUrl, set, tools) && isWhole;
  const operator = tools.readOperator();
  if (!set.has("OPERATOR_KEY") || operator.key === null) {
    const key = operator.key ?? tools.createKey();
    isWhole = put("OPERATOR_KEY", key, set, tools) && isWhole;
    tools.writeOperator({ ...operator, key });
  }
  for (const setting of ways) {
    // Without the app nobody could post into the channel.
    if (setting.name === "OPERATOR_CHANNEL" && !hasSlack(city, set)) continue;
    isWhole = (await setUp(setting, set, tools, typed)) && isWhole;
  }
  if (set.has(staffName)) tools.say(`  ✓ ${staffName}: 入っています。`);
  else if (hasSlack(city, set)) isWhole = (await setUpStaff(staffName, set, tools)) && isWhole;
  return isWhole;
}

const hasSlack = (city: City, set: ReadonlySet<string>) => set.has(`SLACK_${settingsNameOf(city.id)}_BOT_TOKEN`);

function listKeys(city: City, tools: SetupTools): Setting[] {
  const name = settingsNameOf(city.id);
  const isTaken = async (token: string) =>
    (await callPlatform(tools.fetch, `${tools.apis.line}/v2/bot/info`, { token }))?.status === 200;
  const isTakenBySlack = async (token: string) => {
    const answer = await callPlatform(tools.fetch, `${tools.apis.slack}auth.test`, { token, method: "POST" });
    return z.looseObject({ ok: z.literal(true) }).safeParse(answer?.body).success;
  };
  const asItIs = async (typed: string) => typed;
  const keys: Omit<Setting, "isSecret">[] = [
    { name: `LINE_${name}_CHANNEL_SECRET`, what: "LINE のチャネルシークレット", read: asItIs },
    {
      name: `LINE_${name}_CHANNEL_ACCESS_TOKEN`,
      what: "LINE のチャネルアクセストークン(長期)",
      async read(token) {
        if (!(await isTaken(token))) return null;
        const other = await findOtherCity(city, token, tools);
        return other === null ? token : { fault: describeOtherCity(city, other) };
      },
    },
    { name: `SLACK_${name}_SIGNING_SECRET`, what: "Slack の Signing Secret", read: asItIs },
    {
      name: `SLACK_${name}_BOT_TOKEN`,
      what: "Slack の Bot User OAuth Token(xoxb-)",
      read: async (token) => (isBotToken(token) && (await isTakenBySlack(token)) ? token : null),
    },
  ];
  return keys.map((key) => ({ ...key, isSecret: true }));
}

const channelSchema = z.string().regex(/^[CG][A-Z0-9]{2,}$/);
const addressSchema = z.url({ protocol: /^https$/ });

function listOperatorWays(city: City, tools: SetupTools): Setting[] {
  return [
    {
      name: "OPERATOR_CHANNEL",
      what: "こわれたときに知らせる Slack のチャンネルの番号(例 C0123ABCD)",
      isSecret: false,
      read: async (typed) => {
        const id = typed.replace(`${city.id}:`, "");
        return channelSchema.safeParse(id).success ? `${city.id}:${id}` : null;
      },
    },
    {
      name: "OPERATOR_WEBHOOK",
      what: "予備の届け先(https:// で始まる Incoming Webhook など)",
      // Whoever has the address can post there.
      isSecret: true,
      read: async (typed) => ((await takesAlerts(typed, tools)) ? typed : null),
    },
  ];
}

/** Whether something comes in at an address: nobody looks there until the day when something breaks. */
async function takesAlerts(address: string, tools: SetupTools): Promise<boolean> {
  if (!addressSchema.safeParse(address).success) return false;
  const answer = await tools
    .fetch(address, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: TRIAL_ALERT }),
    })
    .catch(() => null);
  return answer?.ok === true;
}

/** Skipped with Enter; what cannot be used is asked again. */
async function setUp(
  setting: Setting,
  set: Set<string>,
  tools: SetupTools,
  typed: Map<string, string>,
): Promise<boolean> {
  const { name, what, isSecret, read } = setting;
  if (set.has(name)) {
    tools.say(`  ✓ ${name}: 入っています。`);
    return true;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    const said = await tools.ask(`  ${what}(使わないなら Enter)`, isSecret);
    if (said === "") {
      tools.say(`  − ${name}: とばしました。`);
      return true;
    }
    const value = await read(said);
    if (typeof value === "string") {
      typed.set(name, value);
      return put(name, value, set, tools);
    }
    if (value !== null) tools.say(`  ✗ ${value.fault}`);
    else tools.say(isSecret ? "  ✗ 断られたか、届きません。貼りなおしてください。" : "  ✗ この形では使えません。");
  }
  return failed(tools, `${name} を入れられませんでした。`);
}

/** The ids that a small city needs; departments of their own are written by hand. */
const STAFF_QUESTIONS: [string, (ids: string[]) => z.input<typeof staffSchema>][] = [
  ["週のまとめを出す Slack のチャンネルの番号(例 C0123ABCD)", ([id]) => ({ reminderChannel: id ?? null })],
  ["進捗を記録する人の番号(U… か、ユーザーグループの S…。「,」で区切る)", (ids) => ({ recorders: namePeople(ids) })],
  ["確認して公開する人の番号(同じ書きかた)", (ids) => ({ reviewers: namePeople(ids) })],
];

const namePeople = (ids: string[]) => ({
  users: ids.filter((id) => !id.startsWith("S")),
  userGroups: ids.filter((id) => id.startsWith("S")),
});

/** Each question is skipped with Enter; nothing is stored where all are. */
async function setUpStaff(name: string, set: Set<string>, tools: SetupTools): Promise<boolean> {
  const staff: Partial<z.input<typeof staffSchema>> = {};
  for (const [what, build] of STAFF_QUESTIONS) {
    const part = await askIds(what, build, tools);
    if (part === null) return failed(tools, `${name} を入れられませんでした。`);
    Object.assign(staff, part);
  }
  if (Object.keys(staff).length === 0) {
    tools.say(`  − ${name}: とばしました。`);
    return true;
  }
  return put(name, JSON.stringify(staff), set, tools);
}

/** {}: skipped. null: three times nothing that can be used. */
async function askIds(
  what: string,
  build: (ids: string[]) => z.input<typeof staffSchema>,
  tools: SetupTools,
): Promise<z.input<typeof staffSchema> | null> {
  for (let tries = 0; tries < TRIES; tries++) {
    const typed = await tools.ask(`  ${what}(使わないなら Enter)`, false);
    if (typed === "") return {};
    const ids = typed.split(/[\s,、,]+/).filter(Boolean);
    const { success, error } = staffSchema.safeParse(build(ids));
    if (success) return build(ids);
    tools.say(`  ✗ ${error.issues[0]?.message ?? "この形では使えません"}。`);
  }
  return null;
}

function put(name: string, value: string, set: Set<string>, tools: SetupTools): boolean {
  const { isDone, output } = tools.wrangler(["secret", "put", name], value);
  if (!isDone) return failed(tools, `${name} を入れられませんでした。`, output);
  set.add(name);
  return done(tools, `${name}: 入れました。`);
}
