import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { Catalogue } from "./catalogue.ts";
import { findNumberedSection, type NumberedSection } from "./find-numbered-section.ts";
import { findStatedFact } from "./find-stated-fact.ts";
import type { Filters } from "./understanding.ts";

export interface FoundFilters {
  filters: Filters;
  /** The one record the question names by its number, if it does. */
  recordId: string | null;
  /** The words by which it names a document (「プロジェクト一覧」), if it does. */
  documentWords: string | null;
  /** The text without the words that were read. */
  rest: string;
}

/** Names that end like a department and are none. */
const NO_DEPARTMENT =
  /^(担当|所管|主管|各|関係|同|何|全|日|どこの|どの)*課$|(郵便局|薬局|事務局|結局|待合室|保健室|教室|相談室|図書室|和室|病室|地下室)$/;

/** Conditions that a normalised question without its years names. */
export function findFilters(text: string, years: FiscalYear[], catalogue: Catalogue): FoundFilters {
  let rest = text;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };

  const departments: string[] = [];
  for (const { name, plain } of catalogue.departments) {
    const at = rest.indexOf(plain);
    // 「市民課」 inside 「外国市民課」 is another department.
    if (at < 0 || (/\p{Script=Han}/u.test(rest[at - 1] ?? "") && !/[部局]$/.test(rest.slice(0, at)))) continue;
    departments.push(name);
    rest = rest.replaceAll(plain, " ");
  }
  const lookalike =
    /([\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?:課|室|局))(?=の|は|が|で|に|を|担当|所管|って|だけ|$|\?|\s)/u.exec(
      rest,
    )?.[1];
  let unknownDepartment: string | null = null;
  if (departments.length === 0 && lookalike && !NO_DEPARTMENT.test(lookalike)) {
    const meant = catalogue.departments.find(({ plain }) => isShortFor(lookalike, plain));
    if (meant) departments.push(meant.name);
    else unknownDepartment = lookalike;
    rest = rest.replace(lookalike, " ");
  }

  const sections: NumberedSection[] = [];
  for (let found = findNumberedSection(rest, catalogue); found; found = findNumberedSection(rest, catalogue)) {
    sections.push(found);
    rest = rest.replace(found.matched, " ");
  }
  const section = joinSections(sections);

  const stated = findStatedFact(rest);
  if (stated) rest = rest.replace(stated.words, " ");

  let addedIn: FiscalYear | null = null;
  let addedLater = false;
  if (
    years.length > 0 &&
    take(
      /(に|から)?((新しく|新たに)?(追加|加わ|足され|加えられ)|(新しく|新たに)(増え|入った))(された|した|になった|の|った|た)?/,
    )
  )
    addedIn = years[0]!;
  else if (take(/(途中|後|あと)(で|から)(追加|加わ)(された|った|した)?|追加された(?=取組|施策|もの|項目|の)/))
    addedLater = true;

  const term = take(
    /(中長期|短期|中期|長期)(?=[」』"](?:って|と)|[」』"]?的?の?(公約|取組|施策|一覧|もの|目標|は|\s|$|で|に|区分|\?))/,
  )?.[1];
  let status: Filters["status"] = null;
  if (
    take(
      /(まだ|いまだ)?\s*(未達成?|(達成|実現)[」』"]?(して|でき|されて|に?なって)い?な[いか](もの)?|達成していません|(終わって|済んで|できて)い?ない)(の|もの)?/,
    )
  )
    status = "not_achieved";
  else if (
    take(
      /区分[がはで]?[「『"]?達成[」』"]?(?!率|時期|目標)(のもの|の)?|(達成|実現)(した|済み?|された|できた|ずみ)(の|もの)?|(公約)?達成の(?=公約|一覧|もの|取組)/,
    )
  )
    status = "achieved";

  const [year] = years;
  let deadline: Filters["deadline"] = null;
  if (year !== undefined) {
    const until = take(
      /(末)?まで(の|に(終わ|達成す|でき|やる|実施す)(る|ます)?)(?=もの|やつ|の|公約|取組|施策|項目|は|$|\?)/,
    );
    const after = take(/以降|以後|より(後|あと|先)/);
    const before = take(/以前|より前/);
    const due = take(
      /(末|まで)?(が|に|を)?\s*(期限|締め?切り?|〆切り?|目標年度)(の|が|となる|に?なって(る|いる)?|に設定)?|末?(が|を)目標(の|とする)?|いつまで(に|が|は)?\s*[=:は]/,
    );
    if (until) deadline = { from: null, to: year };
    else if (after || before || due)
      deadline = { from: before ? null : year, to: after ? null : before ? year - 1 : year };
  }
  const paged = take(/(?<![a-zァ-ヴー])(?:p\.?|ページ)\s*(\d{1,3})(?!\d)|(?<!\d)(\d{1,3})\s*(?:ページ|頁)(?!数)(目)?/);

  const document = findDocument(rest, catalogue);
  if (document) rest = rest.replace(document.words, " ");
  const sectionTitle = catalogue.sectionTitles.find(({ plain }) => plain.length >= 4 && rest.includes(plain))?.name;
  return {
    filters: {
      departments,
      unknownDepartment,
      section: section && !section.isRecord ? { ids: section.ids, label: section.label } : null,
      sectionTitle: sectionTitle ?? null,
      addedIn,
      addedLater,
      term: term === "短期" || term === "中期" || term === "中長期" ? term : term === "長期" ? "中長期" : null,
      status,
      deadline,
      document: document && { id: document.id, title: document.title },
      page: paged ? Number(paged[1] ?? paged[2]) : null,
      stated: stated && { fact: stated.fact, given: stated.given },
      without: null,
    },
    documentWords: document?.words ?? null,
    recordId: section?.isRecord ? section.ids[0]! : null,
    rest,
  };
}

/** 「7の①と7の⑦」 are both meant; a place within one already named (「公約VIの③」) is not two. */
function joinSections(sections: NumberedSection[]): NumberedSection | undefined {
  const [first, ...more] = sections.filter(
    ({ ids }, index) => !sections.some((other, at) => at < index && other.ids.join() === ids.join()),
  );
  if (!first || more.length === 0) return first;
  return {
    ids: [...new Set([first, ...more].flatMap(({ ids }) => ids))],
    label: [first, ...more].map(({ label }) => label).join("・"),
    isRecord: false,
    matched: first.matched,
  };
}

/** 「上水道局」 for 上下水道局, 「広報課」 for 秘書広報課: the same characters in the same order, at most two left out. */
function isShortFor(word: string, name: string): boolean {
  if (name.length - word.length > 2) return false;
  let at = 0;
  for (const character of name) if (character === word[at]) at++;
  return at === word.length;
}

/** A document named by the end of its title: 「目標シート」 for 公約実施目標シート. Of use only where a city has several. */
function findDocument(text: string, { documents }: Catalogue): { id: string; title: string; words: string } | null {
  if (documents.length < 2) return null;
  for (const { id, title } of documents) {
    for (let start = 0; start <= title.length - MIN_DOCUMENT_CHARS; start++) {
      if (text.includes(title.slice(start))) return { id, title, words: title.slice(start) };
    }
  }
  return null;
}

/** Shorter ends of titles (「一覧」) are words of their own. */
const MIN_DOCUMENT_CHARS = 5;
