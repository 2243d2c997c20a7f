import type { Catalogue } from "../../src/understand/catalogue.ts";
import type { Condition, DepartmentUnit } from "../../src/understand/condition.ts";

/** One condition with the words that name it: as a noun (「財政課」), and before a noun (「財政課の」). */
export interface Leaf {
  kind: Condition["kind"];
  condition: Condition;
  /** null: only a clause names it; then a noun for records follows it. */
  noun: string | null;
  clauses: readonly string[];
}

export function departments(catalogue: Catalogue): Leaf[] {
  return catalogue.departments
    .filter(({ plain }) => /(?:課|部|局|室)$/.test(plain))
    .map(({ name, units }) => ({
      kind: "department",
      condition: { kind: "department", units, words: name, sharing: "any" },
      noun: name,
      clauses: [
        `${name}の`,
        `${name}が担当の`,
        `${name}が担当している`,
        `${name}担当の`,
        `${name}がやってる`,
        `${name}が受け持つ`,
        `担当が${name}の`,
        `${name}が持ってる`,
        `${name}でやってる`,
        `${name}が抱えてる`,
        `${name}が所管する`,
        `${name}が受け持ってる`,
        `${name}の受け持ちの`,
        `${name}が担当になってる`,
        `担当課が${name}になっている`,
        `${name}に任されている`,
      ],
    }));
}

/** How many departments a record has, and departments by how many records they have. */
export function departmentGroups(catalogue: Catalogue): Leaf[] {
  const leaf = (
    units: DepartmentUnit[],
    sharing: "any" | "alone" | "joint",
    noun: string,
    clauses: string[],
  ): Leaf => ({
    kind: "department",
    condition: { kind: "department", units, words: noun, sharing },
    noun,
    clauses,
  });
  const divisions = catalogue.departments.filter(
    ({ units: [one], name }) => one?.name === null && name === one.division,
  );
  const offices = catalogue.departments.filter(({ units: [one], name }) => one?.name === name);
  const byNumber = ([1, 2, 3] as const).flatMap((number) => [
    ...(divisions.length === 0
      ? []
      : [
          leaf(
            divisions.filter(({ records }) => records === number).flatMap(({ units }) => units),
            "any",
            `取組が${number}件だけの部や局のもの`,
            [`取組を${number}件しか持たない部や局の`, `取組が${number}件だけの部の`, `担当が${number}本しかない部局の`],
          ),
        ]),
    leaf(
      offices.filter(({ units, records }) => units.length === 1 && records >= number).flatMap(({ units }) => units),
      "any",
      `取組が${number}件以上ある課のもの`,
      [`取組が${number}件以上ある課の`, `取組を${number}本以上持っている課の`, `取組を${number}件以上抱えている課の`],
    ),
  ]);
  return [
    leaf([], "joint", "複数の課のもの", [
      "二つ以上の課が名を連ねている",
      "複数の課が担当する",
      "担当欄に課が二つ並んでる",
      "担当が2課以上の連名になっている",
      "課をまたいで担当している",
      "担当課が連名の",
      "一つの課で完結しない",
      "単独の課でなく二つの課が組んでいる",
    ]),
    leaf([], "alone", "一つの課だけでやってるもの", [
      "一つの課だけで担当している",
      "複数の課にまたがらない",
      "一課だけで持ってる",
    ]),
    ...byNumber,
  ];
}

/** A department that answers for its records, and one that stands beside it. */
export function roles(catalogue: Catalogue): Leaf[] {
  const named = catalogue.departments.filter(({ plain }) => /(?<!^各関係|^全)課$/.test(plain));
  const leaf = (
    name: string,
    units: DepartmentUnit[],
    sharing: "lead" | "beside",
    noun: string,
    clauses: string[],
  ): Leaf => ({
    kind: "department",
    condition: { kind: "department", units, words: name, sharing },
    noun,
    clauses,
  });
  return named.flatMap(({ name, units }) => [
    leaf(name, units, "lead", `主担当が${name}のもの`, [
      `${name}が主担当の`,
      `主担当が${name}の`,
      `主担当課が${name}になっている`,
      `${name}が主担当になってる`,
      `${name}が中心になってやってる`,
    ]),
    leaf(name, units, "beside", `関係課が${name}のもの`, [
      `${name}が関係課の`,
      `${name}が関係課に入ってる`,
      `関係課に${name}が入っている`,
      `${name}が関連部署として載ってる`,
      `${name}が副担当の`,
    ]),
  ]);
}

export function sections({ sections: all }: Catalogue): Leaf[] {
  return [...new Set(all.map(({ plain }) => plain))]
    .filter((plain) => plain.length >= 4)
    .map((plain) => {
      const named = all.filter((one) => one.plain === plain);
      const { title } = named[0]!;
      return {
        kind: "section",
        condition: { kind: "section", ids: [...new Set(named.flatMap(({ ids }) => ids))], label: title },
        noun: `「${title}」`,
        clauses: [
          `「${title}」の`,
          `「${title}」にある`,
          `「${title}」に入っている`,
          `「${title}」の中の`,
          `「${title}」に並んでいる`,
          `「${title}」に載ってる`,
          `「${title}」のところの`,
          `「${title}」という区分の`,
          `「${title}」に書いてある`,
        ],
      };
    });
}

/** Places by number (「重点項目2」「公約VI」), where the number is of one place alone. */
export function numberedSections({ sections: all }: Catalogue): Leaf[] {
  const labels = all.filter(({ label }) => /^[一-龠ァ-ヴー]{2,}[\dIVX]+$/.test(label));
  return labels
    .filter(({ label }) => labels.filter((other) => other.label === label).length === 1)
    .map(({ label, title, ids }) => ({
      kind: "section",
      condition: { kind: "section", ids: [...ids], label: `${label} ${title}` },
      noun: label,
      clauses: [`${label}の`, `${label}にある`, `${label}に入ってる`, `${label}に載っている`, `${label}のところの`],
    }));
}

/** Places by the number of their step, alone, in a run and by parity. */
export function stepNumbers({ paths }: Catalogue): Leaf[] {
  const known = [...new Set(paths.map(({ numbers }) => numbers[1]))].filter((number) => number != null);
  const leaf = (fits: (number: number) => boolean, noun: string, clauses: string[]): Leaf => ({
    kind: "section",
    condition: {
      kind: "section",
      ids: [...new Set(paths.filter(({ numbers }) => numbers[1] != null && fits(numbers[1])).map(({ id }) => id))],
      label: noun,
    },
    noun,
    clauses,
  });
  return [
    leaf((one) => one % 2 === 1, "中項目の番号が奇数のもの", ["中項目の番号が奇数の", "中項目番号が奇数の"]),
    ...known.flatMap((number) => [
      leaf((one) => one === number, `中項目の番号が${number}のもの`, [
        `中項目が${number}の`,
        `中項目の番号が${number}の`,
      ]),
      leaf((one) => one >= number, `中項目が${number}以上のもの`, [
        `中項目が${number}以上の`,
        `中項目の番号が${number}以降の`,
      ]),
      leaf((one) => one < number, `中項目が${number}未満のもの`, [
        `中項目が${number}未満の`,
        `中項目の番号が${number}より前の`,
      ]),
    ]),
  ];
}

/** Records of the document that prints what it says of each. */
export function documents({ documents: all }: Catalogue): Leaf[] {
  return all
    .filter(({ title }) => all.length > 1 && title.endsWith("シート"))
    .map(({ id, title }) => ({
      kind: "document",
      condition: { kind: "document", id, title },
      noun: `${title}に載ってるもの`,
      clauses: [
        `${title}に載っている`,
        `${title}にある`,
        `${title}に出てくる`,
        `${title}が作られている`,
        `市長${title}の`,
      ],
    }));
}

export function terms({ terms: all }: Catalogue): Leaf[] {
  return all.map((term) => ({
    kind: "term",
    condition: { kind: "term", term },
    noun: term,
    clauses: [
      `${term}の`,
      `区分が${term}の`,
      `「${term}」の`,
      `${term}に入ってる`,
      `${term}になっている`,
      `${term}と書いてある`,
      `${term}扱いの`,
    ],
  }));
}
