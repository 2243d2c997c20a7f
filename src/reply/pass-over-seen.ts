import type { RankedRecord } from "../find/rank-records.ts";
import type { Inquiry } from "./inquiry.ts";

/** 「学校に行けない子のは」 in a list of which some were opened: nobody asks which one that is of one just read. */
export function passOverSeen(records: RankedRecord[], { previous, query, ranking }: Inquiry): RankedRecord[] {
  const [set] = previous?.sets ?? [];
  const [best] = records;
  if (set === undefined || best === undefined || query.facts.length > 0 || !ASKS_WHICH.test(query.text)) return records;
  const isSeen = ({ id }: RankedRecord) => previous!.spoken.includes(id);
  if (!isSeen(best) || best.id === previous!.measureIds[0] || !set.ids.includes(best.id)) return records;
  const other = records.find((record) => set.ids.includes(record.id) && !isSeen(record));
  if (other === undefined || ranking.coverageOf(other) < ranking.coverageOf(best) * NEARLY_AS_MUCH) return records;
  return [{ ...other, score: best.score }, ...records.filter((record) => record !== other && record !== best)];
}
const ASKS_WHICH = /の(?:やつ|ほう|方)?(?:は|って)?(?:どれ)?(?:です)?か?[?。]*$/;
const NEARLY_AS_MUCH = 0.5;
