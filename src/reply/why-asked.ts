import type { Query } from "../understand/query.ts";

/** 「議会で聞きたいので」: clauses that tell why somebody asks, and name no condition. */
export function listWhyAsked({ text, spans }: Query): string[] {
  return [...text.matchAll(WHY)]
    .filter(
      ({ index, 0: clause }) =>
        !spans.some(
          ({ meaning, start, end }) => meaning.kind === "condition" && start < index + clause.length && end > index,
        ),
    )
    .map(([clause]) => clause);
}

const WHY =
  /(?<=^|[、。?!])[^、。?!]{2,24}(?:ので|んで(?!す|しょ)|ため(?:に)?|(?:です|ます|た|い|る)から|ですが|ますが|んですけど|たくて|用に|使います|予定です|つもりです)(?=、|。|[^、。?!]{0,8}$)/g;
