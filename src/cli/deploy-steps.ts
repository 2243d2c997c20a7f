import { z } from "zod";
import { settingsNameOf } from "../domain/settings-name.ts";
import { describeFinding } from "../operations/finding.ts";
import { findReason } from "./find-reason.ts";
import type { Wrangler } from "./run-wrangler.ts";
import { DATABASE, NO_DATABASE_ID } from "./setup-steps.ts";
import { findSecretNames } from "./setup-tools.ts";

export interface DeployTools {
  wrangler: Wrangler;
  say(text: string): void;
  readConfig(): string;
  /** Whether the data could be built. */
  build(): boolean;
  cityIds: string[];
  /** Only pages and API, without LINE and Slack. */
  isWithoutChannels: boolean;
}

const PAIRS = [
  ["LINE", "CHANNEL_SECRET", "CHANNEL_ACCESS_TOKEN"],
  ["SLACK", "SIGNING_SECRET", "BOT_TOKEN"],
] as const;

/** What must be there before anything is changed, each with the next step. */
function findDeployFaults({ wrangler, readConfig, cityIds, isWithoutChannels }: DeployTools): string[] {
  const fault = (name: string, what: string, todo: string) =>
    describeFinding({ id: "deploy", name, state: "wrong", what, todo });
  if (readConfig().includes(NO_DATABASE_ID)) {
    const todo = "npm run setup -- --city <市> を実行してください。";
    return [fault("データベース(D1)", "wrangler.toml に番号がありません。", todo)];
  }
  const names = findSecretNames(wrangler);
  if (names === null) {
    const todo = "npx wrangler login をするか、はじめてなら npm run setup -- --city <市> を実行してください。";
    return [fault("設定", "Cloudflare から読めません。", todo)];
  }
  const halves = cityIds.flatMap((id) =>
    PAIRS.flatMap(([channel, ...parts]) => {
      const all = parts.map((part) => `${channel}_${settingsNameOf(id)}_${part}`);
      const missing = all.filter((name) => !names.has(name));
      return missing.length === 1 ? missing : [];
    }),
  );
  if (halves.length > 0) {
    const todo = halves.map((name) => `npx wrangler secret put ${name}`).join("\n    ");
    return [fault("設定", `片方だけがあります。足りないのは ${halves.join("、")} です。`, todo)];
  }
  // With this key cities are connected in the database, and their names stand in no setting.
  const isConnected = [...names].some((name) =>
    /^(?:(?:LINE|SLACK)_[A-Z0-9_]+_(?:CHANNEL_SECRET|SIGNING_SECRET)|CREDENTIALS_KEY)$/.test(name),
  );
  if (!isConnected && !isWithoutChannels) {
    const todo =
      "npm run setup -- --city <市> を実行するか、ページと API だけなら npm run deploy -- --without-channels としてください。";
    return [fault("設定", "どの市も LINE・Slack につながっていません。", todo)];
  }
  return [];
}

/** Data, then the database, then the code: the code never meets a database that it does not know. @returns whether it is out */
export function runDeploy(tools: DeployTools): boolean {
  const { wrangler, say } = tools;
  const faults = findDeployFaults(tools);
  for (const fault of faults) say(fault);
  if (faults.length > 0) {
    say("公開していません。");
    return false;
  }
  const steps = [
    ["データを組み立てる", () => tools.build()],
    ["データベースの形を新しくする", () => wrangler(["d1", "migrations", "apply", DATABASE, "--remote"])],
    ["公開する", () => wrangler(["deploy"])],
  ] as const;
  for (const [title, step] of steps) {
    const outcome = step();
    const isDone = typeof outcome === "boolean" ? outcome : outcome.isDone;
    say(`${isDone ? "✓" : "✗"} ${title}`);
    if (isDone) continue;
    if (typeof outcome !== "boolean") say(`    ${findReason(outcome.output)}`);
    say("ここで止めました。前の版が動いたままです。");
    return false;
  }
  return true;
}

const readySchema = z.object({
  reasons: z.array(z.object({ code: z.string(), what: z.string(), todo: z.string().nullable() })),
});

/** What `/readyz` of the version that is out says, in the words of the inspection. @returns whether all is well */
export async function tellReady(
  publicUrl: string,
  { fetch, say }: { fetch: typeof globalThis.fetch; say(text: string): void },
): Promise<boolean> {
  const address = `${publicUrl}/readyz`;
  const answer = await fetch(address).catch(() => null);
  if (answer?.ok) {
    say("✓ 動いています(/readyz)");
    return true;
  }
  const reasons = readySchema.safeParse(await answer?.json().catch(() => null)).data?.reasons ?? [];
  if (reasons.length > 0) say("✗ 公開しましたが、整っていない所があります。");
  else if (answer) say(`✗ 公開しましたが、${address} が ${answer.status} を返しました。`);
  else say(`✗ 公開しましたが、${address} から返事がありません。`);
  for (const { what, todo } of reasons) say(`  ✗ ${what}${todo === null ? "" : `\n    → ${todo}`}`);
  if (reasons.length === 0)
    say("  → 少し待ってブラウザーでこのアドレスを開き、続くなら npx wrangler tail で理由を見てください。");
  return false;
}
