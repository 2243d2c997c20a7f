import type { FactId } from "../domain/fact.ts";
import type { FiscalYear } from "../domain/fiscal-year.ts";
import type { LanguageTag } from "../domain/languages.ts";
import type { AsideAsk } from "./ask-model.ts";
import type { AspectId } from "./aspects.ts";
import type { Condition, TopicPlace } from "./condition.ts";
import type { Claim } from "./find-claim.ts";
import type { Pick, PlanTopic, ReferenceTarget, Shown, TalkTopic } from "./meaning.ts";
import type { Manner } from "./read-manner.ts";
import type { ReportQuestion } from "./report-question.ts";
import type { Span } from "./span.ts";

/** What a question means, as far as it can be read without looking anything up. */
export interface Query {
  /** The question, normalised, without the city's own name; spans count its characters. */
  text: string;
  /** The question, normalised, with the city's own name. */
  whole: string;
  spans: Span[];
  /** One record, a set of them, how many, which share; the whole plan and talk have their own fields. */
  wants: "record" | "set" | "count" | "share";
  /** The question can only mean a set. */
  wantsSurely: boolean;
  /** However its words are read, it is put as one asks for one record. */
  meansOne: boolean;
  where: Condition | null;
  /** The condition rests on a part of a title alone, which may as well be a word of the topic. */
  isSoft: boolean;
  /** What it says or supposes of its subject (「もうできた?」「廃止されたんですよね」); null: nothing. */
  claim: Claim | null;
  /** How it asks: for the reason of a failure, with blame, for a yes or no on what it names. */
  manner: Manner;
  /** What no span covers: the words to search for. */
  topic: string;
  /** Of it, what stands in the sentence that wishes for a set; "" where that names nothing. */
  setTopic: string;
  /** Of it, what stands in clauses that name something of the plan, where one does. */
  placedTopic: string;
  /** Only one end of the set is asked for (「期限が一番早いのは」). */
  pick: Pick | null;
  /** Topics that the question says it does not mean (「Aじゃなくて」). */
  excluded: string[];
  /** A year among them, which the set before may have been chosen by (「R3以外のだけ」). */
  excludedYear: FiscalYear | null;
  /** It puts them aside for something else that it means (「Aじゃなくて B」), as against a set without them (「A以外」). */
  prefersOther: boolean;
  /** Further subjects of one message (「AとB、それぞれ」); empty for one subject. */
  subjects: string[];
  /** Where the topic's very words must stand; null: anything that speaks of it will do. */
  mention: "text" | TopicPlace | null;
  facts: FactId[];
  /** What is asked that no plan holds. */
  aspect: AspectId | null;
  /** What the message as a whole may ask for that no plan holds, by the way it is put; null where a rule reads what it asks. */
  judged: AsideAsk | null;
  /** It describes one record and asks which it is. */
  identifies: boolean;
  /** Asked for by its bare name (「料金は?」): only a line of a record that states it answers. */
  aspectIsExact: boolean;
  /** The topic without the words that ask for the aspect; the topic itself where none is asked for. */
  subject: string;
  fiscalYears: FiscalYear[];
  /** Fiscal years that are part of no condition. */
  freeYears: FiscalYear[];
  /** Those of them that were named by their end (「令和5年度末」). */
  endYears: FiscalYear[];
  /** 「その次の年」: years to add to the year asked last. */
  yearShift: number | null;
  /** The one record named by its number (「公約VI③2」). */
  recordId: string | null;
  plan: PlanTopic | null;
  /** It judges and names nothing: in a conversation the record just spoken of (「失敗じゃん」). */
  judgesLast: boolean;
  report: ReportQuestion | null;
  talk: TalkTopic | null;
  references: ReferenceTarget[];
  /** Records of the conversation by their number (「いま出た4つ」); null: none. */
  shown: Shown | null;
  /** 「3番は?」: the place in the list before, from 1; negative: from its end. null: none. */
  ordinal: number | null;
  /** 「次の施策は?」: a step in the order of the plan from the record before. null: none. */
  neighbour: -1 | 1 | null;
  /** 「残り」「逆に」: the others than the answer before. */
  turns: "rest" | "reverse" | null;
  /** How many of a thing it knows of (「2つあるよね?」); null: it says none. */
  number: number | null;
  /** 「中長期のも足して」: these beside the answer before. */
  adds: boolean;
  /** Kinds of condition that the set before is freed from (「章はどこでもいい」). */
  regardless: Condition["kind"][];
  language: LanguageTag;
  /** Another city of the bot that the question names, by its full name. */
  otherCity: string | null;
  /** Another municipality that it asks about, known to the bot or not; a place of the city itself may bear such a name. */
  foreignCity: string | null;
  /** A phone number, My Number or address stands in the message. */
  hasPersonalData: boolean;
  /** It asks for somebody else's own affairs. */
  asksAboutPerson: boolean;
  /** It tries to make the bot say or do something else. */
  steersBot: boolean;
}
