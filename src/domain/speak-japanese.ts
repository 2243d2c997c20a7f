import { z } from "zod";

/** From now on zod says in plain Japanese what is wrong with data or a request, and what to write instead. */
export function speakJapanese(): void {
  z.config({ localeError: (issue) => tellIssue(issue) });
}

/** What zod calls a kind of value. */
const KINDS: Readonly<Record<string, string>> = {
  string: "文字",
  number: "数",
  int: "整数",
  boolean: "true か false",
  array: "並び",
  object: "項目と値の組",
  record: "項目と値の組",
};

const UNITS: Readonly<Record<string, string>> = { string: "文字", array: "個", set: "個", map: "個", file: "バイト" };

const FORMS: Readonly<Record<string, string>> = {
  url: "https:// で始まるアドレス",
  email: "メールアドレス",
  date: "2024-03-04 の形の日付",
  datetime: "2024-03-04T09:00:00Z の形の日時",
};

function tellIssue(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type": {
      const kind = KINDS[issue.expected] ?? issue.expected;
      return issue.input === undefined ? `書いてありません。${kind}で加えてください` : `${kind}で書いてください`;
    }
    case "invalid_value":
      return issue.values.length === 1
        ? `「${String(issue.values[0])}」と書いてください`
        : `${issue.values.map(String).join("・")} のどれかにしてください`;
    case "too_big":
      return `${issue.maximum}${UNITS[issue.origin] ?? ""}${issue.inclusive === false ? "より小さく" : "までに"}してください`;
    case "too_small":
      return `${issue.minimum}${UNITS[issue.origin] ?? ""}${issue.inclusive === false ? "より大きく" : "以上に"}してください`;
    case "unrecognized_keys":
      return `知らない項目です: ${issue.keys.join("、")}。つづりを確かめるか、消してください`;
    case "invalid_format":
      return `${FORMS[issue.format] ?? `決まった形${issue.pattern === undefined ? "" : `(${issue.pattern})`}`}で書いてください`;
    default:
      return "この形では読めません。例と見くらべてください";
  }
}
