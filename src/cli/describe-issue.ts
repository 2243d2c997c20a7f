import type { z } from "zod";

/** What zod calls a kind of value, in a clerk's words. */
const KINDS: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: "true か false",
  array: "並び(「- 」ではじまる行)",
  object: "「項目: 値」の組",
  record: "「項目: 値」の組",
};

/** What is wrong with a value of a data file, in plain words. @param value what is written there; undefined: nothing */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? issue.expected;
      if (value === undefined) return `書いてありません。${kind}で加えてください`;
      return value === null ? `空です。${kind}で書いてください` : `${kind}で書いてください(いまは「${spell(value)}」)`;
    }
    case "unrecognized_keys":
      return `知らない項目です: ${issue.keys.join("、")}。つづりを確かめるか、消してください`;
    case "invalid_value":
      if (issue.values.length > 1)
        return `「${spell(value)}」は使えません。${issue.values.map(String).join("・")} のどれかにしてください`;
      return issue.message;
    default:
      return issue.message;
  }
}

const MAX_CHARS = 20;

function spell(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > MAX_CHARS ? `${text.slice(0, MAX_CHARS)}…` : text;
}

/** The value at a place; undefined where there is none. */
export function valueAt(content: unknown, steps: readonly PropertyKey[]): unknown {
  return steps.reduce<unknown>(
    (value, step) => (value as Record<PropertyKey, unknown> | null | undefined)?.[step],
    content,
  );
}
