import type { Document, LineCounter } from "yaml";

/** What is wrong with a line of YAML, and how to mend it. */
export interface YamlFault {
  /** From 1. */
  line: number;
  message: string;
}

/**
 * Faults of a text that is no YAML, each where it was made and once: a tab or an open bracket makes the reader stumble
 * over many lines that are right. @returns none for a text without errors
 */
export function listYamlFaults(text: string, { errors }: Pick<Document, "errors">, places: LineCounter): YamlFault[] {
  if (errors.length === 0) return [];
  const lines = text.split("\n");
  const causes = lines.flatMap((line, index) => {
    const message = findCause(line);
    return message === null ? [] : [{ line: index + 1, message }];
  });
  if (causes.length > 0) return causes;
  const found = errors.map(({ code, pos }) => {
    const { line } = places.linePos(pos[0]);
    return { line, message: describeError(code, lines[line - 1] ?? "") };
  });
  return [...new Map(found.toReversed().map((fault) => [fault.line, fault])).values()].toReversed();
}

/** A mistake that shows in its own line, whatever the reader makes of the lines below it. */
function findCause(line: string): string | null {
  if (/^\s*#/.test(line)) return null;
  if (/^ *\t/.test(line)) return "行のはじめにタブがあります。半角スペースに直してください";
  if (/^[ \t]*\u3000/.test(line)) return "行のはじめに全角スペースがあります。半角スペースに直してください";
  if (/^ *(?:- )?[A-Za-z]+\uFF1A/.test(line)) return "コロンが全角(\uFF1A)です。半角の「: 」に直してください";
  const opening = /^ *(?:- )?(?:[A-Za-z]+: +)?(["'])/.exec(line)?.[1];
  if (opening && count(line, opening) % 2 === 1) return `引用符(${opening})が閉じていません`;
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, "");
  if (/^ *(?:- )?(?:[A-Za-z]+: +)?[[{]/.test(bare) && count(bare, "{[") !== count(bare, "}]"))
    return "括弧([ ] { })が閉じていません";
  return null;
}

const count = (text: string, signs: string) => [...text].filter((sign) => signs.includes(sign)).length;

function describeError(code: string, line: string): string {
  if (code === "DUPLICATE_KEY") return "同じ項目が二度書かれています。どちらかを消してください";
  if (code === "BAD_SCALAR_START") {
    const sign = /(?::|-) +([^\w\s])/.exec(line)?.[1];
    if (sign) return `値を ${sign} ではじめることはできません。値を "" で囲んでください`;
  }
  if (code === "MISSING_CHAR") return '引用符(")か括弧([ ] { })が閉じていません';
  if (/: .*: /.test(line)) return '値の中にコロン(: )があります。値を "" で囲んでください';
  if (/^\s*(?:- )?[^\s:]+:(?=\S)/.test(line))
    return "コロンのあとに半角スペースがありません。「項目: 値」の形にしてください";
  if (["BAD_INDENT", "BLOCK_AS_IMPLICIT_KEY", "MULTILINE_IMPLICIT_KEY"].includes(code))
    return "字下げが合っていません。同じまとまりの行と、半角スペースの数をそろえてください";
  return `YAML として読めません(${code})。字下げ・コロン・引用符を確かめてください`;
}
