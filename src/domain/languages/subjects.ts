/**
 * What people wish to see everything about, in the word of the plans (分野の話題). A set of them is wished for in every
 * language by one of its words, and found as in Japanese.
 */
export const SUBJECTS = [
  "動物",
  "観光",
  "スポーツ",
  "文化",
  "教育",
  "子育て",
  "高齢者",
  "障がい者",
  "防災",
  "消防",
  "医療",
  "病院",
  "健康",
  "環境",
  "ごみ",
  "水道",
  "農業",
  "中小企業",
  "移住",
  "空き家",
  "女性",
  "若者",
  "デジタル",
  "財政",
  "税金",
  "市民参加",
  "安全",
  "外国人",
  "広報",
  "行政改革",
] as const;

export type Subject = (typeof SUBJECTS)[number];
