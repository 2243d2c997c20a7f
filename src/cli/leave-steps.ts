import { z } from "zod";
import { cityOfSetting, settingsNameOf } from "../domain/settings-name.ts";
import { buildLeaveStatements, listExportQueries, TRIGGERS_QUERY } from "../store/leave-city.ts";
import { readPrinted, type Wrangler } from "./run-wrangler.ts";
import { DATABASE } from "./setup-steps.ts";
import { findSecretNames } from "./setup-tools.ts";

/** What most often lies behind it. */
const LOGIN = "Cloudflare につながっているか(npx wrangler whoami)を確かめて、もう一度実行してください。";

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

/** `npm run city:leave`: an export of what is kept of the city, then its rows, settings and data. @returns whether all is gone */
export async function leaveCity(city: { id: string; name: string }, tools: LeaveTools): Promise<boolean> {
  const { wrangler, say } = tools;
  const exported: Record<string, unknown[]> = {};
  for (const { table, sql } of listExportQueries(city.id)) {
    const rows = query(wrangler, sql);
    if (rows === null) return stop(say, `データベース(${table})を読めませんでした。まだ何も消していません。${LOGIN}`);
    exported[table] = rows;
  }
  const names = findSecretNames(wrangler);
  if (names === null) return stop(say, `設定の名前を読めませんでした。まだ何も消していません。${LOGIN}`);
  const file = keepExport({ city: city.id, tables: exported }, tools);
  if (file === null)
    return stop(
      say,
      "書き出せませんでした。まだ何も消していません。--export に、書けるフォルダーのファイルの名前を書いてください。",
    );
  const count = Object.values(exported).reduce((sum, rows) => sum + rows.length, 0);
  say(`✓ ${count}行を ${file} に書き出しました。進捗の記録は市の文書です。市の規程に従って保存してください。`);
  if ((await tools.ask(`${city.name}のものをすべて消します。消すなら ${city.id} と書いてください`)) !== city.id) {
    say("消していません。");
    return false;
  }
  const triggers = query(wrangler, TRIGGERS_QUERY);
  if (triggers === null) return stop(say, `データベースの形を読めませんでした。まだ何も消していません。${LOGIN}`);
  const statements = buildLeaveStatements(city.id, triggerSchema.parse(triggers));
  const path = tools.writeSql(`${statements.join(";\n")};\n`);
  if (!wrangler(["d1", "execute", DATABASE, "--remote", "--file", path]).isDone)
    return stop(say, "データベースから消せませんでした。もう一度実行してください。");
  say("✓ データベースから、記録・登録・質問を消しました。");
  const upper = settingsNameOf(city.id);
  const own = [...names].filter((name) => cityOfSetting(name) === upper);
  const kept = own.filter((name) => !wrangler(["secret", "delete", name]).isDone);
  if (kept.length > 0) return stop(say, `設定を消せませんでした: ${kept.join("、")}`);
  say(`✓ 設定を消しました: ${own.join("、") || "ありません"}`);
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

function query(wrangler: Wrangler, sql: string): Record<string, unknown>[] | null {
  const { isDone, output } = wrangler(["d1", "execute", DATABASE, "--remote", "--json", "--command", sql]);
  const [result] = (isDone && readPrinted(resultSchema, output)) || [];
  return result?.results ?? null;
}

function stop(say: (text: string) => void, what: string): false {
  say(`✗ ${what}`);
  return false;
}
