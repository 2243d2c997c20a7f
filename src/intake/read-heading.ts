import { tellsWhenDone } from "../domain/field-headings.ts";
import type { Column } from "./columns.ts";
import { listYears } from "./read-years.ts";
import { COLUMN_ROLES, type ColumnRole, GROUP_ROLES, USUAL_HEADINGS } from "./usual-headings.ts";

const EXACT = new Map<string, ColumnRole>();
for (const role of COLUMN_ROLES)
  for (const word of USUAL_HEADINGS[role] ?? [])
    if (!EXACT.has(plainHeading(word))) EXACT.set(plainHeading(word), role);
/** Words long enough to be found inside a longer heading, longest first. */
const INSIDE = [...EXACT].filter(([word]) => word.length >= 3).sort(([a], [b]) => b.length - a.length);

/** 「目 標 値\n（％）※1」 → 「目標値」: without spaces, brackets, notes and marks. */
export function plainHeading(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/[(（【［[<〈][^)）】］\]>〉]*[)）】］\]>〉]/g, "")
    .replace(/※\d*|\*\d*|注\d+/g, "")
    .replace(/^[■●○◆◇・▼▽★☆①-⑳]+|[::①-⑳]+$/g, "")
    .replace(/(?<=\D)\d{1,2}$/, "")
    .replace(/取り組み|取組み/g, "取組")
    .replace(/^no\.$/i, "NO")
    .toUpperCase();
}

const UNIT_IN_BRACKETS = /[(（［[【](?:単位)?[::]?\s*([^)）］\]】]{1,8})[)）］\]】]/;
const UNITS =
  /^(?:[千百万億]*円|%|％|人|件|回|か所|箇所|ヶ所|カ所|世帯|戸|社|校|台|m2|㎡|ha|km|kg|t|日|時間|名|団体|ポイント|点|位|施設|本|冊|組|棟|区画|か国|年|歳|組織|地区|路線|事業|項目)$/;

/** What a longer heading speaks of by one telling word, most telling first. */
const ALIKE: readonly [RegExp, ColumnRole][] = [
  [/成果|実績|結果|これまで|ここまで/, "statusText"],
  [/担当|所管|主管|部署|受け?持/, "department"],
  [/関係|関連.*課/, "related"],
  [/進捗|状況|達成度/, "status"],
  [/期限|時期|めど|目途|目処/, "deadline"],
  [/課題|現状/, "background"],
  [/今後|方針|予定|次の(?:一歩|一手|手|段)|これから/, "policy"],
  [/効果|ねらい|目的|目指す/, "aims"],
  [/内容|概要|説明|中身|なかみ|(?:こと|何|なに)を?(?:し|やり|行い)ます/, "does"],
  // 「まちづくりの柱」「わたしの分野」
  [/(?:柱|分野|テーマ|[のな][章節編])$/, "level"],
  [/公約|取組|事業|施策|約束/, "title"],
];

export interface HeadingMeaning extends Pick<Column, "role" | "certainty" | "fiscalYear" | "unit"> {}

/** What a heading says, with the heading above it in a two-row heading; `none` where it says nothing known. */
export function readHeading(written: string, groupAsWritten: string): HeadingMeaning {
  const lower = spellBareYear(written.replace(/\s*\n\s*/g, ""));
  const group = groupAsWritten.replace(/\s*\n\s*/g, "");
  const unit = findUnit(lower) || findUnit(group);
  const whole = `${group} ${lower}`;
  const years = listYears(whole);
  const year =
    years.length === 1 || (years.length > 1 && years[0]!.fiscalYear === years.at(-1)!.fiscalYear) ? years[0]! : null;
  const says = (role: ColumnRole, certainty: Column["certainty"]): HeadingMeaning => ({
    role,
    certainty,
    fiscalYear: year?.fiscalYear ?? null,
    unit,
  });
  const rest = (text: string) => plainHeading(year ? dropYear(text, year.words) : text);
  const [below, above] = [rest(lower), rest(group)];
  if (year) return says(...findYearly(below, above, lower));
  const own = EXACT.get(below);
  const ofGroup = findGroupRole(above);
  if (above !== "") {
    const joined = EXACT.get(above + below);
    if (joined) return says(joined, "sure");
    if (/^(年度?|年次|年)$/.test(below) && ofGroup) return says(yearOf(ofGroup), "sure");
    if (/^(値|数値|数|内容|指標値)$/.test(below) && ofGroup && ["target", "actual", "baseline"].includes(ofGroup))
      return says(ofGroup, "sure");
    // 「効果額・目標(累計)」: whatever stands below a heading of money is an amount.
    if (ofGroup === "amount" && MONEY_PART.test(below)) return says("amount", "sure");
    if (/指標|KPI/.test(above) && /^(名|名称|項目|内容|指標|指標名)$/.test(below)) return says("kpi", "sure");
    const gauge = findGaugePart(above, below);
    if (gauge) return says(gauge, "sure");
    // 「数で見ると・いま|めざす」
    if (/数|指標|めやす|目安|ものさし/.test(above)) {
      if (/^(いま|今|現在)$/.test(below)) return says("baseline", "sure");
      if (/^(めざす|目指す|めあて|目標)$/.test(below)) return says("target", "sure");
    }
    // 「計画期間・開始|完了（予定）」, 「事業期間・自|至」: where it begins and where it ends.
    if (/期間/.test(above) && /^(?:自|始|始め|開始|着手|から)(?:年度)?$/.test(below)) return says("start", "sure");
    if (/期間/.test(above) && /^(?:至|終|終わり|完了|終了|まで)(?:年度)?$/.test(below)) return says("deadline", "sure");
    if (/指標|KPI/.test(above) && /^(最新|直近|現在)の?(実績|値|数値|状況)?$/.test(below))
      return says("actual", "sure");
    if (/担当|所管|主管|部署/.test(above) && BESIDE.test(below)) return says("related", "sure");
    if (/担当|所管|主管|部署/.test(above) && own === undefined && /課|室|係/.test(below))
      return says("department", "sure");
    if (/^番号$|^NO\.?$/.test(below) && /指標|KPI/.test(above)) return says("ignore", "sure");
  }
  if (own) return says(own, "sure");
  if (PERSON.test(below)) return says("ignore", "sure");
  if (below === "" && above !== "") return readHeading(group, "");
  if (below === "") return says("ignore", "none");
  // 「公約No.」: whatever is numbered, the number of a record.
  if (NUMBERED.test(below)) return says("number", "sure");
  const near = INSIDE.find(([word]) => below.startsWith(word) || below.endsWith(word));
  if (near) return says(near[1], "near");
  if (tellsWhenDone(below)) return says("deadline", "near");
  const alike = ALIKE.find(([words]) => words.test(below));
  if (alike) return says(alike[1], "near");
  const upper = EXACT.get(above);
  if (upper && /^[^\d]{1,6}$/.test(below) && above.length > 0 && ["department", "level"].includes(upper))
    return says(upper, "near");
  // 「しあげ（期限）」: in brackets stands what every plan calls it.
  const explained = EXACT.get(plainHeading(IN_BRACKETS.exec(lower)?.[1] ?? ""));
  if (explained) return says(explained, "near");
  return says("fact", "none");
}

const IN_BRACKETS = /[(（]([^()（）]{2,8})[)）]\s*$/;

/** 「進捗状況・区分」「進み具合(令和7年9月末)・説明」: how far it is, and what is told of it. */
function findGaugePart(above: string, below: string): ColumnRole | null {
  if (!/進捗|状況|評価|達成度|進み具合|すすみ具合/.test(above)) return null;
  if (/^(区分|判定|評価|段階|状態|ランク|しるし|印|記号|マーク)$/.test(below)) return "status";
  return /^(内容|説明|詳細|理由|コメント|特記事項|補足|ひとこと|一言|ようす|様子|メモ)$/.test(below)
    ? "statusText"
    : null;
}

/** 「7年度予算」 → 「令和7年度予算」: beside years with an era one may leave it out. */
const spellBareYear = (heading: string) =>
  heading.replace(/^\s*(?=(?:元|[0-9０-９]{1,2})\s*年度(?!ご|目|間|以))/, "令和");

/** Who works with the one that answers: 「関係課・機関」, 「連携する部署」. */
const BESIDE = /^(?:関係|関連|連携|協力|副|従)\S{0,8}(?:課|室|局|部署|所属|機関|団体|担当|先)$/;

/** A column of people: a plan answers by its departments, and nobody's name leaves the sheet. */
export const PERSON =
  /^(?:(?:担当|記入|作成|入力|報告|責任|実務|記載)者(?:名|氏名)?|(?:担当|記入|責任)職員(?:名)?|氏名|職員名)$/;

/** Which amount it is. */
const MONEY_PART =
  /^(?:\d+[かヶヵカ箇]年(?:の|間)?)?(?:目標|実績|計画|見込み?|予定|累計|合計|総額|計|当初|補正|決算|予算|差|増減)(?:値|額)?(?:累計|合計)?$|^(?:うち)?(?:国|県|都|道|府|市|区|町|村|その他|一般財源|特定財源|地方債|起債|補助金|国・県|(?:国|県|都|道|府)?支出金|(?:国|県)(?:庫)?(?:費|補助金|支出金))$/;

const NUMBERED = /^(?!.*(?:電話|郵便|法人|指標|KPI))\S{1,8}(?:NO\.?|№|番号)$/;

/** A column of one fiscal year: 「令和5年度実績」, 「R6目標」, or a year alone under 「目標値」 or 「年度計画」. */
function findYearly(said: string, above: string, lower: string): [ColumnRole, Column["certainty"]] {
  const below = said.replace(/^(?:末|時点|現在)?(?:まで)?[のにおける]+|[のに]$/g, "");
  const own = EXACT.get(below);
  const words = `${above} ${below}`;
  const gauge = findGaugePart(above, below);
  if (gauge) return [gauge, "sure"];
  // 「事業費・R8当初」: of money, whatever stands below it.
  if (findGroupRole(above) === "amount" && MONEY_PART.test(below)) return ["amount", "sure"];
  if (own === "baseline" || own === "actual" || own === "target") return [own, "sure"];
  if (/予算|決算|事業費|効果額/.test(words)) return ["amount", "sure"];
  if (own === "status" || /評価|達成度|進捗度|判定/.test(below)) return ["status", "sure"];
  // 「R8.9末」 between an indicator's present and its target: what is reached by then.
  if (/^(末|時点|現在)+$/.test(below) && findGroupRole(above) === undefined && /指標|KPI/.test(above))
    return ["actual", "sure"];
  if (below !== "") {
    if (own === "statusText" && below !== "実績") return ["statusText", "sure"];
    const role = findGroupRole(below);
    if (role === "plan" && own === "does") return ["plan", "sure"];
    if (role) return [role === "status" ? "statusText" : role, "sure"];
    if (own === "statusText") return ["actual", "sure"];
    if (own === "deadline" || own === "does" || own === "policy") return ["plan", "near"];
    if (/^(末|時点|度|値|数値)*$/.test(below))
      return [findGroupRole(above) ?? "actual", findGroupRole(above) ? "sure" : "near"];
    return ["plan", "near"];
  }
  const role = findGroupRole(above);
  if (role) return [role, "sure"];
  return [/目標/.test(lower) ? "target" : "plan", "near"];
}

function findGroupRole(text: string): ColumnRole | undefined {
  return text === "" ? undefined : GROUP_ROLES.find(({ words }) => words.test(text))?.role;
}

function yearOf(role: ColumnRole): ColumnRole {
  if (role === "target") return "targetYear";
  if (role === "actual") return "actualYear";
  return role === "baseline" ? "baselineYear" : "fact";
}

function dropYear(text: string, words: string): string {
  return text
    .normalize("NFKC")
    .replace(/[ \t]+/g, "")
    .replace(words, "");
}

function findUnit(heading: string): string {
  const found = UNIT_IN_BRACKETS.exec(heading.normalize("NFKC"))?.[1]?.trim() ?? "";
  return UNITS.test(found) || /単位/.test(heading.normalize("NFKC").match(UNIT_IN_BRACKETS)?.[0] ?? "") ? found : "";
}
