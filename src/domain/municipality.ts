/** How a municipality speaks of itself: 市・町・村・区, its office and its people. */
export interface MunicipalityWords {
  /** 「市」「町」「村」「区」「県」 */
  unit: string;
  office: string;
  people: string;
  head: string;
}

const OFFICES: Readonly<Record<string, string>> = {
  市: "市役所",
  町: "町役場",
  村: "村役場",
  区: "区役所",
  県: "県庁",
  府: "府庁",
  都: "都庁",
  道: "道庁",
};

/** The words that follow from a municipality's name; `officeWord` of its `city.yaml` goes before the usual office. */
export function describeMunicipality({
  name,
  officeWord = null,
}: {
  name: string;
  officeWord?: string | null;
}): MunicipalityWords {
  const last = name.at(-1) ?? "";
  const unit = last in OFFICES ? last : "市";
  const isPrefecture = "県府都道".includes(unit);
  return {
    unit,
    office: officeWord ?? OFFICES[unit]!,
    people: `${unit}民`,
    head: isPrefecture ? "知事" : `${unit}長`,
  };
}

/**
 * A sentence of ours, which speaks of 市, in the words of this municipality. Never for what a source says.
 */
export function speakLocally(sentence: string, city: { name: string; officeWord?: string | null }): string {
  const { unit, office, people, head } = describeMunicipality(city);
  if (unit === "市" && office === "市役所") return sentence;
  return (
    sentence
      .replaceAll("市役所", office)
      .replaceAll("市民", people)
      .replace(/市長(?!会)/g, head)
      .replace(/(?<![\p{Script=Han}\p{Script=Katakana}])市(?=[のがはをにでへ]|\s?全体|内|から|ごと)/gu, unit)
      // 简体、繁體
      .replace(/市(?=政府|公所|网站|網站|里的|裡的)|(?<=全)市(?=的)/gu, unit)
  );
}
