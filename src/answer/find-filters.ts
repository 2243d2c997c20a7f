import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { CityRecords } from "../domain/records.ts";
import { normalizeText } from "../text/normalize.ts";
import type { Filters } from "./understanding.ts";

/** Names of a city's plan that a question can point to; read once from its records. */
export interface Catalogue {
  /** Department and division names, longest first. */
  departments: string[];
  sectionTitles: string[];
  /** Every section path as labels, with the record ids under it. */
  paths: { labels: string[]; id: string; number: string | null }[];
  kind: "pledge" | "measure";
}

export function buildCatalogue({ measures }: CityRecords): Catalogue {
  const departments = new Set(
    measures.flatMap((measure) => measure.departments.flatMap(({ division, name, scope }) => [division, name, scope])),
  );
  return {
    departments: [...departments].filter((name) => name !== null).sort((a, b) => b.length - a.length),
    sectionTitles: [...new Set(measures.flatMap(({ section }) => section.map(({ title }) => title)))].sort(
      (a, b) => b.length - a.length,
    ),
    paths: measures.map(({ section, id, number }) => ({ labels: section.map(({ label }) => label), id, number })),
    kind: measures.some(({ kind }) => kind === "pledge") ? "pledge" : "measure",
  };
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮";
const ROMAN: Record<string, number> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
  xi: 11,
  xii: 12,
};

export interface FoundFilters {
  filters: Filters;
  recordIds: string[];
  rest: string;
}

/**
 * Filters that a normalised question names.
 * @param original the question before NFKC (circled and roman numerals still tell themselves from plain digits)
 */
export function findFilters(original: string, text: string, years: FiscalYear[], catalogue: Catalogue): FoundFilters {
  let rest = text;
  const filters: Filters = {
    departments: [],
    unknownDepartment: null,
    sectionLabels: [],
    sectionTitle: null,
    unknownSection: null,
    addedIn: null,
    addedLater: false,
    term: null,
    status: null,
    deadlineYear: null,
  };
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = `${rest.slice(0, match.index)} ${rest.slice(match.index + match[0].length)}`;
    return match;
  };

  for (const name of catalogue.departments) {
    const plain = normalizeText(name);
    const at = rest.indexOf(plain);
    // 「市民課」 inside 「外国市民課」 is another department.
    if (at < 0 || (/[\p{Script=Han}]/u.test(rest[at - 1] ?? "") && !/[部局]$/.test(rest.slice(0, at)))) continue;
    filters.departments.push(name);
    rest = rest.replaceAll(plain, " ");
  }
  if (filters.departments.length === 0) {
    const unknown =
      /([\p{Script=Han}\p{Script=Katakana}ー]{2,8}(?:課|室|局))(?=の|は|が|で|に|を|担当|所管|って|だけ|$|\?|\s)/u.exec(
        rest,
      )?.[1];
    if (
      unknown &&
      !/^(担当|所管|主管|各|関係|同|何|全|日)+課$/.test(unknown) &&
      !/(郵便局|薬局|事務局|結局|待合室|保健室|教室|相談室)$/.test(unknown)
    )
      filters.unknownDepartment = unknown;
  }

  const numbered = findNumberedSection(original, catalogue);
  filters.sectionLabels = numbered.labels;
  filters.unknownSection = numbered.unknown;
  rest = numbered.found ? rest.replace(numbered.pattern, " ") : rest;

  if (/追加/.test(rest) && years.length > 0 && take(/に?(追加|加わ)(された|した|になった|の)?/))
    filters.addedIn = years[0]!;
  else if (
    /(途中|後から|あとから)で?(追加|加わ)|追加された(取組|施策|もの|項目)/.test(rest) &&
    take(/(途中で|後から|あとから)?(追加|加わ)(された|った|した)?/)
  )
    filters.addedLater = true;

  const term = take(/(中長期|短期|中期|長期)(?=的?の?(公約|取組|施策|一覧|もの|目標|は|\s|$|で|に|区分))/)?.[1];
  if (term === "短期" || term === "中期" || term === "中長期") filters.term = term;
  else if (term === "長期") filters.term = "中長期";

  if (
    take(
      /(まだ|いまだ)?\s*(未達成|達成(して|でき|されて)い?な[いか](もの)?|達成していません|終わっていない|終わってない|済んでいない|できていない)(の|もの)?/,
    )
  )
    filters.status = "not_achieved";
  else if (take(/達成(した|済み?|された|できた|ずみ)(の|もの)?|(公約)?達成の(公約|一覧|もの|取組)/))
    filters.status = "achieved";

  if (
    years.length > 0 &&
    take(/(末|まで)?(が|に)?\s*(期限|締め?切り?|目標年度?|達成目標|目標)(の|が|となる|になって(る|いる)|に設定)?/)
  )
    filters.deadlineYear = years[0]!;
  else if (
    years.length > 0 &&
    /年度末|までに?(達成|終|完了|やる)/.test(text) &&
    /一覧|全部|すべて|どれ|公約は|施策は/.test(text)
  )
    filters.deadlineYear = years[0]!;

  for (const title of catalogue.sectionTitles) {
    const plain = normalizeText(title);
    if (plain.length >= 4 && rest.includes(plain)) {
      filters.sectionTitle = title;
      break;
    }
  }
  return { filters, recordIds: numbered.recordIds, rest };
}

/** Reads 重点項目2の(7), 1-(2)-②, 2の7, 公約VI③2, VI-⑤-1, 基本施策13, 施策37. */
function findNumberedSection(original: string, catalogue: Catalogue) {
  const none = {
    labels: [] as string[],
    unknown: null as string | null,
    recordIds: [] as string[],
    found: false,
    pattern: /$^/,
  };
  const raw = original
    .replace(/[①-⑮]/g, (circled) => `#${CIRCLED.indexOf(circled) + 1};`)
    .normalize("NFKC")
    .toLowerCase();
  const plainPattern = /$^/;
  const circled = (n: number) => CIRCLED[n - 1] ?? String(n);
  const settle = (labels: string[], number: string | null, pattern: RegExp) => {
    const under = catalogue.paths.filter((path) => labels.every((label) => path.labels.includes(label)));
    if (under.length === 0) return { ...none, unknown: labels.join(""), found: true, pattern };
    if (number === null) return { ...none, labels, found: true, pattern };
    const records = under.filter((path) => path.number === number).map(({ id }) => id);
    if (records.length === 0) return { ...none, unknown: `${labels.join("")}${number}`, found: true, pattern };
    return { ...none, recordIds: records, found: true, pattern };
  };

  if (catalogue.kind === "pledge") {
    const pledge =
      /(?:公約|大項目|項目)?\s*(?<![a-z])(viii|vii|vi|iv|ix|iii|ii|i|v|xi|x|(?<=公約\s*)\d+)(?![a-z])\s*[-のー]?\s*(?:\(?#?(\d{1,2});?\)?)?\s*[-のー]?\s*(?:\(?#?(\d{1,2});?\)?)?/.exec(
        raw,
      );
    if (
      pledge?.[1] &&
      (/公約|大項目|一覧|進捗|#\d/.test(raw) || pledge[0].trim().length >= 2 || raw.trim() === pledge[0].trim())
    ) {
      const big = ROMAN[pledge[1]] ?? Number(pledge[1]);
      const roman =
        Object.keys(ROMAN)
          .find((key) => ROMAN[key] === big)
          ?.toUpperCase() ?? String(big);
      const labels = [`公約${roman}`, ...(pledge[2] ? [circled(Number(pledge[2]))] : [])];
      const pattern =
        /(公約|大項目)?\s*(?<![a-z])(viii|vii|vi|iv|ix|iii|ii|i|v|x)(?![a-z])[\s\-の(]*\d*[\s\-の()]*\d*\)?|公約\s*\d+[\s\-の(]*\d*/;
      return settle(labels, pledge[3] ?? null, pattern);
    }
    return none;
  }

  const suzaka = /(基本施策|基本目標|施策)\s*(\d{1,2})(?!\d)/.exec(raw);
  if (suzaka?.[1] && suzaka[2] && catalogue.paths.some(({ labels }) => labels.some((label) => /^基本/.test(label)))) {
    if (suzaka[1] === "施策") {
      const records = catalogue.paths.filter(({ number }) => number === `施策${suzaka[2]}`).map(({ id }) => id);
      if (records.length > 0) return { ...none, recordIds: records, found: true, pattern: /施策\s*\d{1,2}/ };
      return { ...none, unknown: `施策${suzaka[2]}`, found: true, pattern: /施策\s*\d{1,2}/ };
    }
    return settle([`${suzaka[1]}${suzaka[2]}`], null, /(基本施策|基本目標)\s*\d{1,2}/);
  }

  const focus =
    /(?:重点項目|重点|じゅうてん)\s*([1-9])(?:\s*[-の、・]?\s*\(?\s*#?([1-9]\d?)\)?;?)?(?:\s*[-の]?\s*\(?(?:no\.?\s*)?#?(\d{1,2});?\)?)?/.exec(
      raw,
    );
  if (focus?.[1] && /重点|じゅうてん/.test(raw)) {
    const section = focus[2] && (/[(の-]/.test(focus[0].slice(4)) || /#/.test(focus[0])) ? focus[2] : null;
    return settle(
      [`重点項目${focus[1]}`, ...(section ? [`(${section})`] : [])],
      section && focus[3] ? circled(Number(focus[3])) : null,
      /(重点項目|重点|じゅうてん)\s*\d[\s\-の、・(]*\d*\)?[\s\-の(]*\d*\)?/,
    );
  }
  const dashed =
    /(?<![\d/])([1-9])\s*[-のー]\s*\(?\s*([1-9])\)?(?:\s*[-のー]?\s*\(?#?(\d{1,2});?\)?)?(?![\d年月/%人件回])/.exec(
      raw,
    );
  if (dashed?.[1] && dashed[2] && /\(|#\d|一覧|取組|項目|進捗|担当|いつ|期限|-/.test(raw)) {
    return settle(
      [`重点項目${dashed[1]}`, `(${dashed[2]})`],
      dashed[3] ? circled(Number(dashed[3])) : null,
      /\d\s*[-のー]\s*\(?\s*\d\)?(\s*[-のー]?\s*\(?\d{1,2}\)?)?/,
    );
  }
  return { ...none, pattern: plainPattern };
}
