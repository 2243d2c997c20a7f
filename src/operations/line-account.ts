import { z } from "zod";
import { callPlatform, type PlatformAnswer } from "./call-platform.ts";
import type { LineAccess } from "./inspect-line.ts";
import { MENU_NAME } from "./rich-menu.ts";

/** A call that LINE did not take. */
export class LineAccountError extends Error {
  override readonly name = "LineAccountError";
  readonly code: "unauthorized" | "refused" | "unreachable";
  constructor(code: LineAccountError["code"], what: string) {
    super(what);
    this.code = code;
  }
}

const infoSchema = z.looseObject({ displayName: z.string(), chatMode: z.string().optional() });
const testSchema = z.looseObject({ success: z.boolean(), reason: z.string().optional() });
const listSchema = z.looseObject({ richmenus: z.array(z.looseObject({ richMenuId: z.string(), name: z.string() })) });
const webhookSchema = z.looseObject({ endpoint: z.string(), active: z.boolean() });
const ENDPOINT = "/v2/bot/channel/webhook/endpoint";
const madeSchema = z.looseObject({ richMenuId: z.string() });

/** What setup changes in a city's LINE account. Every call may be made again: it brings about the same. */
interface LineAccount {
  /** @throws LineAccountError, as all of these */
  readInfo(): Promise<{ displayName: string; chatMode: string | null }>;
  /** Null: none is registered. */
  readWebhook(): Promise<{ endpoint: string; active: boolean } | null>;
  setWebhook(url: string): Promise<void>;
  /** LINE calls the webhook and tells what came of it. */
  testWebhook(url: string): Promise<{ success: boolean; reason: string }>;
  /** Makes a menu with its picture everybody's, and takes away those that setup made before. */
  replaceMenu(menu: unknown, png: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** @param dataBaseUrl where pictures go: https://api-data.line.me */
export function createLineAccount(
  fetchFrom: typeof fetch,
  { accessToken: token, apiBaseUrl }: Pick<LineAccess, "accessToken" | "apiBaseUrl">,
  dataBaseUrl: string,
): LineAccount {
  const read = async <Value>(answer: Promise<PlatformAnswer | null>, schema: z.ZodType<Value>): Promise<Value> => {
    const got = await answer;
    if (got === null) throw new LineAccountError("unreachable", "LINE から返事がありません");
    if (got.status === 401 || got.status === 403)
      throw new LineAccountError("unauthorized", "LINE がアクセストークンを断りました");
    const body = schema.safeParse(got.body);
    if (got.status >= 300 || !body.success) throw new LineAccountError("refused", `LINE が ${got.status} を返しました`);
    return body.data;
  };
  const call = <Value>(method: string, path: string, schema: z.ZodType<Value>, json?: unknown) =>
    read(
      callPlatform(fetchFrom, `${apiBaseUrl}${path}`, {
        token,
        method,
        ...(json !== undefined && { headers: { "content-type": "application/json" }, body: JSON.stringify(json) }),
      }),
      schema,
    );

  return {
    async readInfo() {
      const { displayName, chatMode } = await call("GET", "/v2/bot/info", infoSchema);
      return { displayName, chatMode: chatMode ?? null };
    },
    async readWebhook() {
      const answer = await callPlatform(fetchFrom, `${apiBaseUrl}${ENDPOINT}`, { token });
      return answer?.status === 404 ? null : read(Promise.resolve(answer), webhookSchema);
    },
    setWebhook: (endpoint) => call("PUT", ENDPOINT, z.unknown(), { endpoint }).then(() => undefined),
    async testWebhook(endpoint) {
      const { success, reason } = await call("POST", "/v2/bot/channel/webhook/test", testSchema, { endpoint });
      return { success, reason: reason ?? "" };
    },
    async replaceMenu(menu, png) {
      const { richmenus: before } = await call("GET", "/v2/bot/richmenu/list", listSchema);
      const { richMenuId } = await call("POST", "/v2/bot/richmenu", madeSchema, menu);
      const picture = callPlatform(fetchFrom, `${dataBaseUrl}/v2/bot/richmenu/${richMenuId}/content`, {
        token,
        method: "POST",
        headers: { "content-type": "image/png" },
        body: png,
      });
      await read(picture, z.unknown());
      await call("POST", `/v2/bot/user/all/richmenu/${richMenuId}`, z.unknown());
      // Only now: somebody always sees a menu.
      for (const old of before.filter(({ name }) => name.startsWith(MENU_NAME)))
        await call("DELETE", `/v2/bot/richmenu/${old.richMenuId}`, z.unknown());
    },
  };
}
