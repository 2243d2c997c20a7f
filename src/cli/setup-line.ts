import type { City } from "../domain/city.ts";
import { describeFinding } from "../operations/finding.ts";
import { findCityOfWebhook, inspectQuota } from "../operations/inspect-line.ts";
import { createLineAccount, LineAccountError } from "../operations/line-account.ts";
import { buildRichMenu } from "../operations/rich-menu.ts";

export interface LineTools {
  say(text: string): void;
  fetch: typeof fetch;
  apis: { line: string; lineData: string };
  draw(city: City): Promise<Uint8Array<ArrayBuffer>>;
}

const WHY_NOT = "アドレスと、チャネルシークレットが同じチャネルのものかを確かめてください。";

/** The webhook and the menu of a city's LINE channel. @returns whether LINE delivers to the Worker */
export async function prepareLine(city: City, publicUrl: string, token: string, tools: LineTools): Promise<boolean> {
  const { say } = tools;
  const webhook = `${publicUrl}/line/${city.id}/webhook`;
  const account = createLineAccount(
    tools.fetch,
    { accessToken: token, apiBaseUrl: tools.apis.line },
    tools.apis.lineData,
  );
  try {
    const { displayName, chatMode } = await account.readInfo();
    say(`  ✓ 「${displayName}」につながりました。`);
    const other = findCityOfWebhook((await account.readWebhook())?.endpoint ?? "");
    if (other !== null && other !== city.id) {
      // The other city would fall silent.
      say(
        `  ✗ これは ${other} のチャネルです。何も変えていません。${city.id} のチャネルのトークンを使ってください(ほんとうに移すなら、先に LINE Developers で Webhook URL を消します)。`,
      );
      return false;
    }
    await account.setWebhook(webhook);
    const { success, reason } = await account.testWebhook(webhook);
    say(success ? "  ✓ Webhook が届きます。" : `  ✗ Webhook が届きません(${reason})。${WHY_NOT}`);
    // LINE's trial goes through though nothing else would.
    const isActive = (await account.readWebhook())?.active === true;
    if (!isActive) say("  ✗ 「Webhookの利用」が切れています。LINE Developers の Messaging API 設定で入れてください。");
    await account.replaceMenu(buildRichMenu(city), await tools.draw(city));
    say("  ✓ メニューを作りなおしました。");
    const access = { accessToken: token, apiBaseUrl: tools.apis.line };
    say(`  ${describeFinding(await inspectQuota({ fetch: tools.fetch, subscribers: null }, access))}`);
    say(
      "  LINE Developers の Messaging API 設定で「Webhookの再送」を入れてください。こちらが受け取れなかった質問が、もう一度届きます。",
    );
    say(
      `  LINE Official Account Manager の「応答設定」で、応答メッセージを切り、あいさつメッセージを入れてください${
        chatMode === "chat" ? "(いまはチャットが入っています。切らないと、人の返事を待つことがあります)" : ""
      }。`,
    );
    return success && isActive;
  } catch (error) {
    if (!(error instanceof LineAccountError)) throw error;
    say(`  ✗ ${error.message}。`);
    return false;
  }
}
