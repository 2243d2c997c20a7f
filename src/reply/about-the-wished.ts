import { listTopicWords } from "../find/count-words.ts";
import { foldChinese } from "../text/chinese-forms.ts";
import { includesKind } from "../understand/condition.ts";
import type { Query } from "../understand/query.ts";
import { nameInJapanese } from "../understand/subject-abroad.ts";
import type { Inquiry } from "./inquiry.ts";

/** What a set is about stands in the sentence that wishes for it, where that names anything. */
export function aboutTheWished(inquiry: Inquiry): Inquiry {
  const { query, house } = inquiry;
  const isNamed =
    listTopicWords(query.setTopic, house.tokenizer, true).length > 0 || wishNamesPlace(query) || isOfOwn(query);
  const topic = isNamed ? query.setTopic : query.wantsSurely ? query.placedTopic : query.topic;
  // The plan writes a topic in Japanese letters: 中小企业.
  const isChinese = query.language === "zh-hans" || query.language === "zh-hant";
  const spelled = isChinese ? foldChinese(topic) : topic;
  const subject = query.wants === "record" ? null : nameInJapanese(topic, query.language);
  return { ...inquiry, query: { ...query, topic: subject ?? spelled } };
}

/** 「事務管理課に異動してきました。うちの課の取組は何本?」: the department was named before, in another sentence. */
const isOfOwn = ({ setTopic, where }: Query) => OWN_DEPARTMENT.test(setTopic) && includesKind(where, "department");
const OWN_DEPARTMENT = /(?:うち|自分|この|当)の?(?:課|部署?|係)/;

/** 「区分が「達成」の項目を全部挙げて。記事にします」: a condition stands in the sentence of the wish. */
function wishNamesPlace({ spans, text }: Query): boolean {
  const wish = spans.findLast(({ meaning }) => meaning.kind === "wants");
  return (
    wish !== undefined &&
    spans.some(
      ({ meaning, start, end }) =>
        meaning.kind === "condition" &&
        !meaning.soft &&
        !/[。?!]/.test(text.slice(Math.min(end, wish.end), Math.max(start, wish.start))),
    )
  );
}
