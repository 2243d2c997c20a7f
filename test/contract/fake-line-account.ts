import type { PushAnswer } from "./fake-line-push.ts";

/** A rich menu as it was made. */
export interface FakeRichMenu {
  id: string;
  // biome-ignore lint/suspicious/noExplicitAny: recorded JSON; tests reach into it
  menu: any;
  image: Buffer | null;
  imageType: string | null;
}

/** The part of the Messaging API that is about the account itself: who it is, its webhook, its rich menus. */
export class FakeLineAccount {
  info = { userId: `U${"a".repeat(32)}`, basicId: "@annaka", displayName: "安中市", chatMode: "bot" };
  webhook: { endpoint: string; active: boolean } | null = null;
  /** What LINE finds when it calls the webhook; null: it calls it in earnest. */
  testResult: { success: boolean; reason: string } = { success: true, reason: "OK" };
  menus: FakeRichMenu[] = [];
  defaultMenu: string | null = null;
  /** Tokens LINE takes; null: all. */
  tokens: Set<string> | null = null;
  #serial = 0;

  reset(): void {
    Object.assign(this, new FakeLineAccount());
  }

  /** Undefined for paths that are none of the account's. */
  answer(method: string, path: string, token: string, raw: Buffer, contentType: string): PushAnswer | undefined {
    if (!/^\/v2\/bot\/(info|channel|richmenu|user\/all)/.test(path)) return undefined;
    if (this.tokens !== null && !this.tokens.has(token))
      return { status: 401, body: { message: "Authentication failed" } };
    const json = () => JSON.parse(raw.toString("utf8") || "{}");
    const [, id] = /^\/v2\/bot\/(?:user\/all\/)?richmenu\/([^/]+)/.exec(path) ?? [];
    const menu = this.menus.find((one) => one.id === id);
    switch (`${method} ${id === undefined ? path : path.replace(id, ":id")}`) {
      case "GET /v2/bot/info":
        return { status: 200, body: this.info };
      case "GET /v2/bot/channel/webhook/endpoint":
        return this.webhook ? { status: 200, body: this.webhook } : { status: 404, body: { message: "Not found" } };
      case "PUT /v2/bot/channel/webhook/endpoint":
        this.webhook = { endpoint: json().endpoint, active: this.webhook?.active ?? false };
        return { status: 200, body: {} };
      case "POST /v2/bot/channel/webhook/test":
        return { status: 200, body: { ...this.testResult, statusCode: 200, detail: "" } };
      case "GET /v2/bot/user/all/richmenu":
        return this.defaultMenu
          ? { status: 200, body: { richMenuId: this.defaultMenu } }
          : { status: 404, body: { message: "no default richmenu" } };
      case "GET /v2/bot/richmenu/list":
      case "GET /v2/bot/richmenu/:id":
        return {
          status: 200,
          body: { richmenus: this.menus.map(({ id: richMenuId, menu }) => ({ richMenuId, ...menu })) },
        };
      case "POST /v2/bot/richmenu":
        this.#serial += 1;
        this.menus.push({ id: `richmenu-${this.#serial}`, menu: json(), image: null, imageType: null });
        return { status: 200, body: { richMenuId: `richmenu-${this.#serial}` } };
      case "POST /v2/bot/richmenu/:id/content":
        if (!menu) return { status: 404, body: { message: "Not found" } };
        Object.assign(menu, { image: raw, imageType: contentType });
        return { status: 200, body: {} };
      case "POST /v2/bot/user/all/richmenu/:id":
        if (!menu?.image) return { status: 400, body: { message: "must upload richmenu image before applying it" } };
        this.defaultMenu = menu.id;
        return { status: 200, body: {} };
      case "DELETE /v2/bot/richmenu/:id":
        this.menus = this.menus.filter((one) => one.id !== id);
        if (this.defaultMenu === id) this.defaultMenu = null;
        return { status: 200, body: {} };
      default:
        return { status: 404, body: { message: "Not found" } };
    }
  }
}
