import { oneWaveDash } from "../card/one-wave-dash.ts";
import { findPhraseStarts } from "../text/find-phrases.ts";
import type { FindRuby } from "../text/find-ruby.ts";

/** What a reader's wishes change in a page that is written already. */
interface Finish {
  /** null: no furigana. */
  findRuby: FindRuby | null;
  /** Whether texts are Japanese where no element says otherwise. */
  isJapanese: boolean;
  /** Gives the address of a page the reader's wishes. */
  keepWish: ((path: string) => string) | null;
  /** Fields that keep the wishes in a form. */
  fields: readonly (readonly [name: string, value: string])[];
}

const PARTS = /<[^>]*>|[^<]+/g;
const TAG = /^<(\/?)([a-z][a-z0-9]*)/i;
const LANGUAGE = /\slang="([^"]*)"/;
const ENTITY = /(&(?:amp|lt|gt|quot|#39);)/;
const HEADING = /^h[1-4]$/;
const HEADINGS = /<(h[1-4])\b[^>]*>.*?<\/\1>/gs;
/** What is no text to read, or cannot hold marks. */
const PLAIN = new Set(["head", "script", "style", "svg", "option", "select", "textarea", "ruby"]);
/** Programs' files and what is no page of ours keep their address. */
const PAGE_ADDRESS = /^\/(?!\/|api\/(?!try$)|playground|page\/)[^?#]*$/;
const FILE = /\.[a-z]+$/;

interface Place {
  name: string;
  isJapanese: boolean;
  isHeading: boolean;
  isPlain: boolean;
}

/**
 * Marks up the texts of a page: one wave dash, headings may only break between phrases, Chinese characters get their
 * readings where a word first stands under a heading, and links and forms keep the reader's wishes. Every text was escaped when it was written and stays so; of tags only
 * addresses change.
 */
export function finishHtml(html: string, finish: Finish): string {
  const isPlain = finish.findRuby === null && finish.keepWish === null && finish.isJapanese;
  if (!isPlain) return finishParts(html, finish);
  // As most pages are read, only headings have something to mark, and a page has twenty times as many other parts.
  return html
    .replace(/～/g, (dash, at: number) => (isText(html, at) ? oneWaveDash(dash) : dash))
    .replace(HEADINGS, (heading) => finishParts(heading, finish));
}

/** Whether a letter stands in a text that is read, and not in a tag or a script. */
function isText(html: string, at: number): boolean {
  const tag = html.lastIndexOf("<", at);
  return html.indexOf(">", tag) < at && !html.startsWith("<script", tag);
}

function finishParts(html: string, { findRuby, isJapanese, keepWish, fields }: Finish): string {
  const stack: Place[] = [{ name: "", isJapanese, isHeading: false, isPlain: false }];
  const read = new Set<string>();
  const findNew: FindRuby | null =
    findRuby &&
    ((text) =>
      findRuby(text).map((part) => {
        if (part.reading === null || read.has(part.text)) return { ...part, reading: null };
        read.add(part.text);
        return part;
      }));
  const hidden = fields.map(([name, value]) => `<input type="hidden" name="${name}" value="${value}"/>`).join("");
  return html.replace(PARTS, (part) => {
    const top = stack.at(-1)!;
    if (!part.startsWith("<")) {
      if (top.name === "script" || top.name === "style") return part;
      const text = oneWaveDash(part);
      return top.isPlain || !top.isJapanese ? text : markText(text, top.isHeading, findNew);
    }
    const [, isClosing, name = ""] = TAG.exec(part) ?? [];
    if (name === "") return part;
    if (isClosing) {
      // Pages are well-formed: every element that is not void is closed.
      if (top.name === name) stack.pop();
      return part;
    }
    if (name === "h2") read.clear();
    if (!part.endsWith("/>")) {
      const language = LANGUAGE.exec(part)?.[1];
      stack.push({
        name,
        isJapanese: language === undefined ? top.isJapanese : language.startsWith("ja"),
        isHeading: top.isHeading || HEADING.test(name),
        isPlain: top.isPlain || PLAIN.has(name),
      });
    }
    if (keepWish === null) return part;
    // A form that is sent by GET leaves the query of its address behind.
    if (name === "form" && part.includes('method="get"')) return part + hidden;
    if (name === "form") return keepAddress(part, "action", keepWish);
    return name === "a" && !part.includes(" hreflang=") ? keepAddress(part, "href", keepWish) : part;
  });
}

const keepAddress = (tag: string, attribute: string, keepWish: (path: string) => string) =>
  tag.replace(new RegExp(`\\s${attribute}="([^"]*)"`), (all, to: string) => {
    const [path = ""] = to.split(/[?#]/);
    const isPage = PAGE_ADDRESS.test(path) && !FILE.test(path);
    return isPage ? ` ${attribute}="${escapeAmpersands(keepWish(to.replaceAll("&amp;", "&")))}"` : all;
  });

const escapeAmpersands = (address: string) => address.replaceAll("&", "&amp;");

function markText(text: string, isHeading: boolean, findRuby: FindRuby | null): string {
  if (!isHeading && findRuby === null) return text;
  return text
    .split(ENTITY)
    .map((piece, index) => (index % 2 === 1 ? piece : markPiece(piece, isHeading, findRuby)))
    .join("");
}

/** Breaks stand between phrases; inside a reading there is none. */
function markPiece(text: string, isHeading: boolean, findRuby: FindRuby | null): string {
  const starts = isHeading && text.length > 1 ? findPhraseStarts(text) : [];
  let at = 0;
  let marked = "";
  for (const { text: part, reading } of findRuby?.(text) ?? [{ text, reading: null }]) {
    const end = at + part.length;
    const breaks = starts.filter((start) => start > 0 && start >= at && start < end);
    if (reading !== null) {
      marked += `${breaks[0] === at ? "<wbr/>" : ""}<ruby>${part}<rt>${reading}</rt></ruby>`;
    } else {
      const edges = [at, ...breaks.filter((start) => start > at), end];
      const pieces = edges.slice(1).map((edge, index) => text.slice(edges[index], edge));
      marked += `${breaks[0] === at ? "<wbr/>" : ""}${pieces.join("<wbr/>")}`;
    }
    at = end;
  }
  return marked;
}
