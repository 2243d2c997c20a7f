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

/**
 * Another city whose address a channel has as its webhook: taking it over, that city would fall silent. Asked before
 * anything is kept. Null: none, or LINE does not say, which whoever uses the token next is told.
 */
export async function findOtherCity(
  city: City,
  token: string,
  { fetch, apis }: Pick<LineTools, "fetch" | "apis">,
): Promise<string | null> {
  const account = createLineAccount(fetch, { accessToken: token, apiBaseUrl: apis.line }, apis.lineData);
  try {
    const other = findCityOfWebhook((await account.readWebhook())?.endpoint ?? "");
    return other === city.id ? null : other;
  } catch (error) {
    if (!(error instanceof LineAccountError)) throw error;
    return null;
  }
}

export const describeOtherCity = (city: City, other: string): string =>
  `これは ${other} のチャネルです。何も変えていません。${city.id} のチャネルのトークンを使ってください(ほんとうに移すなら、先に LINE Developers で Webhook URL を消します)。`;

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
    const other = await findOtherCity(city, token, tools);
    if (other !== null) {
      say(`  ✗ ${describeOtherCity(city, other)}`);
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
