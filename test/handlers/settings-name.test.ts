import { expect, test } from "vitest";
import { type Env, readLineChannel, readStaffSetting } from "../../handlers/env.ts";
import { cityIdOf, settingsNameOf } from "../../src/domain/settings-name.ts";

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
