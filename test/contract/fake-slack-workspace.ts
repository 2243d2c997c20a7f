import type { FakeAnswer, Recorded } from "./fake-slack.ts";

/** Slack's own figure: a view opens within three seconds of the tap, once. */
const TRIGGER_MS = 3_000;

/** Who and what is in the workspace of the fake, and the views it opens. */
export class FakeSlackWorkspace {
  /** Members of user groups, by id. */
  groups = new Map<string, string[]>();
  /** People who are deactivated. */
  deactivated = new Set<string>();
  /** Ids that are nobody's here. */
  absent = new Set<string>();
  /** What the token may do. */
  scopes: string[] = [];
  /** Files, by path: `year.csv`. */
  files = new Map<string, Uint8Array>();
  #triggers = new Map<string, { issuedAt: number; used: boolean }>();
  #serial = 0;

  /** A trigger of a tap that lies `ageMs` back; it opens one view within three seconds. */
  issueTrigger(ageMs = 0): string {
    const id = `trigger-${this.#triggers.size}`;
    this.#triggers.set(id, { issuedAt: Date.now() - ageMs, used: false });
    return id;
  }

  /** Undefined for methods that are none of the workspace's. */
  answer(method: string, body: Recorded): FakeAnswer | undefined {
    switch (method) {
      case "views.open":
        return { body: this.#open(body) };
      case "views.update":
        return { body: { ok: true, view: describeView(body.view, body.view_id) } };
      case "views.publish":
        return { body: { ok: true, view: describeView(body.view, `V${body.user_id}`) } };
      case "usergroups.users.list": {
        const users = this.groups.get(body.usergroup);
        return { body: users ? { ok: true, users } : { ok: false, error: "no_such_subteam" } };
      }
      case "auth.test":
        return {
          body: { ok: true, team: "安中市役所", user: "yakusoku", team_id: "T1", bot_id: "B1" },
          headers: { "x-oauth-scopes": this.scopes.join(",") },
        };
      case "users.info":
        if (this.absent.has(body.user)) return { body: { ok: false, error: "user_not_found" } };
        return { body: { ok: true, user: { id: body.user, deleted: this.deactivated.has(body.user) } } };
      case "conversations.open":
        return { body: { ok: true, channel: { id: `D${body.users}` } } };
      default:
        return undefined;
    }
  }

  /** Without a token, or without the permission, Slack hands out its sign-in page, with 200. */
  readFile(path: string, authorization: string | undefined): Uint8Array | string {
    const file = this.files.get(path);
    return file && authorization ? file : "<!doctype html><title>Slack</title>";
  }

  #open(body: Recorded): Recorded {
    const trigger = this.#triggers.get(body.trigger_id);
    if (!trigger) return { ok: false, error: "invalid_trigger_id" };
    if (Date.now() - trigger.issuedAt > TRIGGER_MS) return { ok: false, error: "expired_trigger_id" };
    if (trigger.used) return { ok: false, error: "exchanged_trigger_id" };
    trigger.used = true;
    this.#serial += 1;
    return { ok: true, view: describeView(body.view, `V${this.#serial}`) };
  }
}

/** A view as Slack hands it back: always with `private_metadata`, an empty text where the app gave none. */
const describeView = (view: Recorded, id: string): Recorded => ({ private_metadata: "", ...view, id });
