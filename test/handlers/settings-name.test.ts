import { expect, test } from "vitest";
import { type Env, readLineChannel, readStaffSetting } from "../../handlers/env.ts";
import { citySchema } from "../../src/domain/city.ts";
import { cityIdOf, cityOfSetting, settingsNameOf } from "../../src/domain/settings-name.ts";

test("番号に「-」のある市(同じ名前の市)の設定は、「_」の名前で読む", () => {
  const env = {
    LINE_FUCHU_TOKYO_CHANNEL_SECRET: "secret",
    LINE_FUCHU_TOKYO_CHANNEL_ACCESS_TOKEN: "token",
    STAFF_FUCHU_TOKYO: JSON.stringify({ reminderChannel: "C0FUCHU" }),
  } as unknown as Env;
  expect(readLineChannel(env, "fuchu-tokyo", new Date())).toMatchObject({ secrets: ["secret"], accessToken: "token" });
  const city = { id: "fuchu-tokyo" } as Parameters<typeof readStaffSetting>[1];
  expect(readStaffSetting(env, city).staff?.reminderChannel).toBe("C0FUCHU");
  expect(cityIdOf(settingsNameOf("fuchu-tokyo"))).toBe("fuchu-tokyo");
});

test.each([
  ["LINE_FUCHU_CHANNEL_SECRET", "FUCHU"],
  ["LINE_FUCHU_TOKYO_CHANNEL_SECRET_PREVIOUS_UNTIL", "FUCHU_TOKYO"],
  ["SLACK_FUCHU_TOKYO_BOT_TOKEN", "FUCHU_TOKYO"],
  ["STAFF_FUCHU_TOKYO", "FUCHU_TOKYO"],
  ["SLACK_SIGNING_SECRET", undefined],
  ["OPERATOR_KEY", undefined],
  ["LINE_FUCHU_TOKEN", undefined],
])("設定 %s は、市 %s のもの", (setting, city) => {
  expect(cityOfSetting(setting)).toBe(city);
});

test("「-」のある番号は、市の番号として書ける", () => {
  const idOf = (id: string) => citySchema.shape.id.safeParse(id).success;
  expect(["annaka", "fuchu-tokyo"].map(idOf)).toEqual([true, true]);
  for (const id of ["Fuchu", "fuchu_tokyo", "fuchu-", "-fuchu", "fuchu--tokyo", "fuchu2"]) expect(idOf(id)).toBe(false);
});
