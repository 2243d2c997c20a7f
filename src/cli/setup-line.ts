import type { City } from "../domain/city.ts";
import { describeFinding } from "../operations/finding.ts";
import { inspectQuota } from "../operations/inspect-line.ts";
import { createLineAccount, LineAccountError } from "../operations/line-account.ts";
import { buildRichMenu } from "../operations/rich-menu.ts";

export interface LineTools {
  say(text: string): void;
  fetch: typeof fetch;
  apis: { line: string; lineData: string };
  draw(city: City): Promise<Uint8Array<ArrayBuffer>>;
}

/** The webhook and the menu of a city's LINE channel. @returns whether LINE reaches the Worker */
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
    await account.setWebhook(webhook);
    const { success, reason } = await account.testWebhook(webhook);
    say(
      success ? "  ✓ Webhook が届きます。" : `  ✗ Webhook が届きません(${reason})。「Webhookの利用」を入れてください。`,
    );
    await account.replaceMenu(buildRichMenu(city), await tools.draw(city));
    say("  ✓ メニューを作りなおしました。");
    const access = { accessToken: token, apiBaseUrl: tools.apis.line };
    say(`  ${describeFinding(await inspectQuota({ fetch: tools.fetch, subscribers: null }, access))}`);
    say(
      `  LINE Official Account Manager の「応答設定」で、応答メッセージを切り、あいさつメッセージを入れてください${
        chatMode === "chat" ? "(いまはチャットが入っています。切らないと、人の返事を待つことがあります)" : ""
      }。`,
    );
    return success;
  } catch (error) {
    if (!(error instanceof LineAccountError)) throw error;
    say(`  ✗ ${error.message}。`);
    return false;
  }
}
