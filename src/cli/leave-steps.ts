import { z } from "zod";
import { cityOfSetting, settingsNameOf } from "../domain/settings-name.ts";
import { buildLeaveStatements, listExportQueries, TRIGGERS_QUERY } from "../store/leave-city.ts";
import { findReason } from "./find-reason.ts";
import { readPrinted, type Wrangler } from "./run-wrangler.ts";
import { DATABASE } from "./setup-steps.ts";
import { findSecretNames } from "./setup-tools.ts";

/** What most often lies behind it. */
const LOGIN = "Cloudflare につながっているか(npx wrangler whoami)を確かめて、もう一度実行してください。";

const WHERE = "--export に、書けるフォルダーのファイルの名前を書いてください。";

export interface LeaveTools {
  wrangler: Wrangler;
  say(text: string): void;
  /** Keeps the export beside any that was written before. @returns where it lies @throws where it cannot */
  writeExport(content: unknown): string;
  /** Writes statements to a file for wrangler. @returns its path */
  writeSql(sql: string): string;
  /** Takes the city's folders out of `data/`. @returns which */
  removeData(cityId: string): string[];
  /** The person's answer. */
  ask(question: string): Promise<string>;
}

const resultSchema = z.array(z.looseObject({ results: z.array(z.record(z.string(), z.unknown())) }));
const triggerSchema = z.array(z.looseObject({ name: z.string(), sql: z.string() }));

/** `npm run city:leave`: an export of what is kept of the city, then its settings, rows and data. @returns whether all is gone */
export async function leaveCity(city: { id: string; name: string }, tools: LeaveTools): Promise<boolean> {
  const { wrangler, say } = tools;
  const exported = readRows(city.id, wrangler);
  if ("fault" in exported) return stop(say, `${exported.fault}まだ何も消していません。${LOGIN}`, exported.reason);
  const names = findSecretNames(wrangler);
  if (names === null) return stop(say, `設定の名前を読めませんでした。まだ何も消していません。${LOGIN}`);
  const file = keepExport({ city: city.id, ...exported }, tools);
  if (file === null) return stop(say, `書き出せませんでした。まだ何も消していません。${WHERE}`);
  say(
    `✓ ${countRows(exported)}行を ${file} に書き出しました。進捗の記録は市の文書です。市の規程に従って保存してください。`,
  );
  if ((await tools.ask(`${city.name}のものをすべて消します。消すなら ${city.id} と書いてください`)) !== city.id) {
    say("消していません。");
    return false;
  }
  const triggers = query(wrangler, TRIGGERS_QUERY);
  if ("reason" in triggers)
    return stop(say, `データベースの形を読めませんでした。まだ何も消していません。${LOGIN}`, triggers.reason);
  // Without its settings the city's doors are closed: nobody can report any more what no export would hold.
  const own = [...names].filter((name) => cityOfSetting(name) === settingsNameOf(city.id));
  const kept = own.filter((name) => !wrangler(["secret", "delete", name]).isDone);
  if (kept.length > 0)
    return stop(say, `設定を消せませんでした: ${kept.join("、")}。記録は消していません。もう一度実行してください。`);
  say(`✓ 設定を消しました: ${own.join("、") || "ありません"}`);
  const last = readRows(city.id, wrangler);
  if ("fault" in last) return stop(say, `${last.fault}記録は消していません。もう一度実行してください。`, last.reason);
  if (JSON.stringify(last) !== JSON.stringify(exported)) {
    const whole = keepExport({ city: city.id, ...last }, tools);
    if (whole === null) return stop(say, `書き出しなおせませんでした。記録は消していません。${WHERE}`);
    say(
      `✓ 書き出したあとに変わったものがあり、${countRows(last)}行を ${whole} に書き出しなおしました。こちらを保存してください。`,
    );
  }
  const statements = buildLeaveStatements(city.id, triggerSchema.parse(triggers.rows));
  const path = tools.writeSql(`${statements.join(";\n")};\n`);
  if (!wrangler(["d1", "execute", DATABASE, "--remote", "--file", path]).isDone)
    return stop(say, "データベースから消せませんでした。もう一度実行してください。");
  say("✓ データベースから、記録・登録・質問を消しました。");
  say(`✓ データを消しました: ${tools.removeData(city.id).join("、") || "ありません"}`);
  if (names.has("OPERATOR_CHANNEL"))
    say(
      `− OPERATOR_CHANNEL が「${city.id}:…」なら、こわれたときの知らせが届かなくなります。別の市の番号で入れなおしてください。`,
    );
  say("終わりに npm run deploy で公開し、LINE Developers のチャネルと Slack のアプリを止めてください。");
  return true;
}

function keepExport(content: unknown, tools: LeaveTools): string | null {
  try {
    return tools.writeExport(content);
  } catch {
    return null;
  }
}

/** Every row of a city, by table. */
interface Rows {
  tables: Record<string, unknown[]>;
}

const countRows = ({ tables }: Rows) => Object.values(tables).reduce((sum, rows) => sum + rows.length, 0);

/** @returns else what could not be read, in a sentence, and why, as wrangler says it */
function readRows(cityId: string, wrangler: Wrangler): Rows | { fault: string; reason: string } {
  const tables: Rows["tables"] = {};
  for (const { table, sql } of listExportQueries(cityId)) {
    const answer = query(wrangler, sql);
    if ("reason" in answer) return { fault: `データベース(${table})を読めませんでした。`, reason: answer.reason };
    tables[table] = answer.rows;
  }
  return { tables };
}

function query(wrangler: Wrangler, sql: string): { rows: Record<string, unknown>[] } | { reason: string } {
  const { isDone, output } = wrangler(["d1", "execute", DATABASE, "--remote", "--json", "--command", sql]);
  const [result] = (isDone && readPrinted(resultSchema, output)) || [];
  return result ? { rows: result.results } : { reason: isDone ? "" : findReason(output) };
}

function stop(say: (text: string) => void, what: string, reason = ""): false {
  say(`✗ ${what}${reason === "" ? "" : `\n    ${reason}`}`);
  return false;
}
