import { describe, expect, test } from "vitest";
import { findViewer } from "../../handlers/slack/find-viewer.ts";
import type { StaffTools } from "../../handlers/slack/staff/staff-room.ts";
import { NOBODY, type Staff, staffSchema } from "../../src/domain/staff.ts";
import { recordsOf } from "../progress/sample-entries.ts";

const NOW = new Date("2026-11-29T03:00:00.000Z");
const STAFF = staffSchema.parse({
  recorders: { users: ["U0ALL"], departments: [{ department: "秘書広報課", users: ["U0HISHO"] }] },
  reviewers: { users: ["U0REV"] },
});
let serial = 0;

/** The city's room in the workspace T1; a token of its own each, for who owns one is remembered. */
const toolsOf = (staff: Staff, team: string | null = "T1") =>
  ({
    staff,
    records: recordsOf("konan"),
    workspace: { botToken: `xoxb-${++serial}` },
    now: NOW,
    client: { auth: { test: async () => (team === null ? {} : { team_id: team }) } },
  }) as unknown as StaffTools;
const see = (userId: string, { body = { team_id: "T1" } as object, isPrivate = true, tools = toolsOf(STAFF) } = {}) =>
  findViewer(body, userId, isPrivate, tools);

describe("カードで何を見て、何ができるか", () => {
  test("記録者は、だれにも見えない所では下書きも見る。チャンネルでは、公開のものだけ", async () => {
    expect((await see("U0ALL")).audience).toBe("staff");
    expect((await see("U0ALL", { isPrivate: false })).audience).toBe("citizens");
  });

  test("課の人は、その課の取組だけを記録できる。ない取組は、だれも", async () => {
    const { actions } = await see("U0HISHO");
    const may = ["konan-1-3", "konan-1-1", "konan-99"].map((id) => actions?.mayRecord(id));
    expect(may).toEqual([true, false, false]);
    const reviewer = (await see("U0REV")).actions;
    expect([
      reviewer?.mayRedact("konan-1-1"),
      reviewer?.mayRedact("konan-99"),
      actions?.mayRedact("konan-1-3"),
    ]).toEqual([true, false, false]);
  });

  test("記録する人だけの市でも、確認する人だけの市でも、その人は職員", async () => {
    const only = (who: "recorders" | "reviewers") => toolsOf(staffSchema.parse({ [who]: { users: ["U0ONLY"] } }));
    for (const who of ["recorders", "reviewers"] as const)
      expect((await see("U0ONLY", { tools: only(who) })).audience).toBe("staff");
  });

  test("自分の番号で記録でき、グループで確認できる人には、どちらも付く", async () => {
    const staff = staffSchema.parse({ recorders: { users: ["U0ALL"] }, reviewers: { userGroups: ["S0REV"] } });
    const tools = toolsOf(staff);
    const users = { list: async () => ({ ok: true, users: ["U0ALL"] }) };
    Object.assign(tools.client, { usergroups: { users } });
    const { actions } = await see("U0ALL", { tools });
    expect([actions?.mayRecord("konan-1-1"), actions?.mayRedact("konan-1-1")]).toEqual([true, true]);
  });

  test("職員でない人、職員のいない市、外とつながったチャンネルでは、市民と同じ", async () => {
    const citizen = await see("U0NOBODY");
    expect(citizen.audience).toBe("citizens");
    expect(citizen.actions?.memo ?? false).toBe(false);
    for (const other of [
      await see("U0ALL", { tools: toolsOf(NOBODY) }),
      await see("U0ALL", { body: { team_id: "T1", is_ext_shared_channel: true } }),
    ])
      expect(other).toEqual(citizen);
  });

  test("ほかの組織から来た同じ番号の人は、職員ではない", async () => {
    for (const body of [{ team_id: "T9" }, { team_id: "T1", user: { id: "U0ALL", team_id: "T9" } }])
      expect((await see("U0ALL", { body })).audience, JSON.stringify(body)).toBe("citizens");
    // Slack does not say whose the token is: the payload is held against itself elsewhere (is-foreign).
    expect((await see("U0ALL", { tools: toolsOf(STAFF, null) })).audience).toBe("staff");
  });
});
