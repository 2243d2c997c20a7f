import { expect, test } from "vitest";
import type { Env } from "../../handlers/env.ts";
import { hashConversation, readSalt } from "../../handlers/hash-conversation.ts";

const salt = (values: Record<string, string>, city = "annaka") => readSalt(values as unknown as Env, city);
const SEALED = { CREDENTIALS_KEY: "master-secret-of-more-than-thirty-two-letters" };
const SET = { LINE_ANNAKA_CHANNEL_SECRET: "line-secret" };

test("秘密を封をしてしまった市でも、残すハッシュは秘密を知らなければ作れない", async () => {
  expect(salt(SEALED)).not.toBe(salt({}));
  expect(salt(SEALED)).not.toBe(salt({ CREDENTIALS_KEY: "another-master-secret-of-more-than-32" }));
  const person = `line:annaka:U${"1".repeat(32)}`;
  expect(await hashConversation(salt(SEALED), person)).not.toBe(await hashConversation(salt({}), person));
});

test("設定に秘密のある市のハッシュは、封をする鍵を加えても変わらない。市ごとにちがう", () => {
  expect(salt({ ...SET, ...SEALED })).toBe(salt(SET));
  expect(salt(SEALED, "konan")).not.toBe(salt(SEALED));
});
