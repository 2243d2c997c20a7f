import { thinMarks } from "./cut-text.ts";

/** Variant kanji (異体字) that people type for the common form, found in names and old documents. */
const VARIANT_KANJI: Record<string, string> = {
  髙: "高",
  﨑: "崎",
  齋: "斎",
  齊: "斉",
  邊: "辺",
  邉: "辺",
  濱: "浜",
  澤: "沢",
  廣: "広",
  國: "国",
  學: "学",
  會: "会",
  體: "体",
  縣: "県",
  區: "区",
  藝: "芸",
  驛: "駅",
  龍: "竜",
  瀧: "滝",
  冨: "富",
  峯: "峰",
  舘: "館",
  嶋: "島",
  德: "徳",
  榮: "栄",
  應: "応",
  舊: "旧",
  圖: "図",
  轉: "転",
  稅: "税",
};

const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E0FFF}]/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

/**
 * Makes text safe to show and to store: well-formed UTF-16, no control, zero-width or direction characters.
 * Line breaks and tabs stay; combining marks beyond what any language stacks go.
 */
export function sanitizeText(text: string): string {
  return thinMarks(text.toWellFormed().replace(CONTROL, "").replace(INVISIBLE, ""));
}

/**
 * One spelling for what people mean alike: NFKC (half-width kana, full-width ASCII, NFD dakuten, ㍿), lower case,
 * common kanji for variants, one kind of dash, tilde and space. Emoji and other astral characters become spaces.
 */
export function normalizeText(text: string): string {
  return sanitizeText(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u{10000}-\u{10FFFF}\uFFFD]/gu, " ")
    .replace(/[‐‑‒–—―−ｰ－]/g, "-")
    .replace(/(?<=[ァ-ヴー])-/g, "ー")
    .replace(/[〜～∼~]/g, "~")
    .replace(/[\p{Script=Han}]/gu, (kanji) => VARIANT_KANJI[kanji] ?? kanji)
    .replace(/[ヶヵ]/g, (kana) => (kana === "ヶ" ? "ケ" : "カ"))
    .replace(/\s+/g, " ")
    .trim();
}

/** The first `max` graphemes of a text; an emoji or a kanji with its variation selector is never split. */
export function truncateGraphemes(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  let count = 0;
  for (const { index, segment } of new Intl.Segmenter("ja", { granularity: "grapheme" }).segment(text)) {
    if (++count > max) return `${text.slice(0, end).trimEnd()}…`;
    end = index + segment.length;
  }
  return text;
}
