import { expect, test } from "vitest";
import { type Env, isMissing, readStaff } from "../../handlers/env.ts";
import { recordsOf, withCity } from "../reminder/city-records.ts";

const { city } = recordsOf("annaka");
const read = (value: unknown) => readStaff({ STAFF_ANNAKA: value } as unknown as Env, city);

test("職員のチャンネルは、環境変数があればそちら、なければ city.yaml から読む", () => {
  const staff = { reminderChannel: "C0123ABCD", departmentChannels: [{ department: "財政課", channel: "C0456EFGH" }] };
  expect(read(JSON.stringify(staff))).toMatchObject(staff);
  expect(read(undefined)).toEqual(city.staff);
  expect(read("")).toEqual(city.staff);
  const written = withCity(recordsOf("annaka"), { staff: { ...city.staff, reminderChannel: "C9" } }).city;
  expect(readStaff({} as Env, written)).toMatchObject({ reminderChannel: "C9" });
});

test("読めない環境変数は、足りない設定として名前を返し、ほかのチャンネルには送らない", () => {
  for (const value of ["{", "[]", '{"reminderChannel":"#general"}', '{"channel":"C0123ABCD"}', 5]) {
    const staff = read(value);
    expect(isMissing(staff) && staff.missing[0], String(value)).toMatch(/^STAFF_ANNAKA/);
  }
});
