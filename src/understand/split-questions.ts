import { readAllSpans } from "./mark-spans.ts";
import type { ReadContext } from "./rule.ts";
import { ASPECT_RULES } from "./rules/aspects.ts";
import { COURTESY_RULES } from "./rules/courtesy.ts";
import { FACT_RULES } from "./rules/facts.ts";
import { PLAN_RULES } from "./rules/plan-topics.ts";
import { REACTION } from "./rules/preambles.ts";
import { WANTS_RULES } from "./rules/wants.ts";

/** One question of a message, with the sentences that belong to it. */
export interface QuestionPart {
  /** As it was written, without the word that joins it to the one before. */
  text: string;
  /** 「あと」「それと」「ついでに」 or a number of its own: it says itself that it is another question. */
  isAdded: boolean;
}

/**
 * The questions of one message, in order; one part where it is one question. A sentence that only tells (「子どもが
 * 生まれました。」) belongs to the question after it, a greeting or 「教えてください」 to none. Whether two that follow
 * each other without a joining word are really two is decided by what they lead to (reply/answer-parts.ts).
 * @param message as it was written, cut to what is read of a question
 */
export function splitQuestions(message: string, context: ReadContext): QuestionPart[] {
  const whole = [{ text: message, isAdded: false }];
  if (!BREAK.test(message) || ONLY_ONE.test(message.normalize("NFKC"))) return whole;
  const parts: (QuestionPart & { isAsked: boolean; start: number; end: number })[] = [];
  for (const sentence of joinTails(cutSentences(message), message, context)) {
    const { kind, isAdded, start, end } = sentence;
    if (kind === "courtesy") continue;
    const last = parts.at(-1);
    if (last && !(last.isAsked && (kind === "question" || isAdded)) && !(last.isAsked && kind === "telling")) {
      // What was told before is told for this question.
      parts[parts.length - 1] = { ...last, end, isAsked: kind === "question", isAdded: last.isAdded || isAdded };
    } else {
      parts.push({ text: "", isAsked: kind === "question", isAdded, start, end });
    }
  }
  // What is told after the last question is told for that one.
  const tail = parts.at(-1);
  if (tail && !tail.isAsked && parts.length > 1) {
    parts.pop();
    parts[parts.length - 1] = { ...parts.at(-1)!, end: tail.end };
  }
  if (parts.length < 2) return whole;
  return parts.map(({ start, end, isAdded }) => ({ text: stripJoint(message.slice(start, end)), isAdded }));
}

interface Sentence {
  start: number;
  end: number;
  /** By what it was cut off from the one after it. */
  mark: "asked" | "ended" | "exclaimed" | "joined";
}
interface ReadSentence extends Sentence {
  kind: "question" | "telling" | "courtesy";
  isAdded: boolean;
}

/** Words that join a further question; 「それとも」 offers a choice, 「あと3年」 counts what is left. */
const JOINT =
  "(?:あと(?!何|なん|どの|どれ|いく|いつ|[\\d一二三四五六七八九十]|少|すこ|ちょ|わず|[のはもでに]|から|まで)|それと(?!も)|それから|ついでに|あわせて(?!全部|ぜんぶ|すべて|全て|いくつ|何|どれ|見|出)|もう(?:一|1|１|ひと)つ(?:は|、|,|だけ)?|別件(?:で(?:すが)?)?)";
/** Further ones that join only where a pause follows. */
const PAUSED = "(?:また|さらに|そして|最後に|次に|つぎに|ほかに|他に|ちなみに|と)";
/** A number or a bullet before a question. */
const NUMBER = "(?:[①-⑳]|[(（]?[\\d０-９]{1,2}[.．)）:、](?![\\d０-９])|[・●○■◆*＊-])";
const LEADING = new RegExp(`^[\\s、,]*(?:(?:${JOINT}|${PAUSED}(?=[、,]))[、,\\s]*|${NUMBER}\\s*)`, "u");

/** What is asked of a thing by its bare name. */
const ASKED_NOUN =
  "(?:進捗(?:状況)?|進み具合|状況|期限|締め?切り?|担当(?:課)?|所管|目標(?:値)?|指標|予算|金額|費用|予定|工程|場所|実績|結果|ねらい|目的|出典|ページ)";
/** 「Aの進捗と、Bの期限と、Cの担当を教えて」: each thing with what is asked of it. */
const CHAINED = `(?<=の${ASKED_NOUN}(?:は|って|も)?)(?:と(?:、|,|，)?|、|,|，|・)\\s*(?=[^、。,?？と]{2,24}の${ASKED_NOUN})`;

/** Where a message may hold more than one sentence. */
const BREAK = new RegExp(`[?？!！。\\n؟][^?？!！。\\n؟]|[、,\\s]${JOINT}|[①-⑳].+[①-⑳]|${CHAINED}`, "u");

/** 「一番聞きたいのは…」「最後のだけでいい」: of all that is said one thing is asked. */
const ONLY_ONE = /(?:一番|いちばん|特に)(?:聞|知|きき|しり)|本題は|(?:最後|これ)の?だけで(?:いい|よい|ok)/i;

/** Takes the joining word off; what is left stays as it was written. */
const stripJoint = (text: string) =>
  text
    .replace(LEADING, "")
    .replace(/[、,\s]+$/, "")
    .trim();

function cutSentences(message: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let depth = 0;
  const cut = (end: number, mark: Sentence["mark"]) => {
    if (message.slice(start, end).trim() !== "") sentences.push({ start, end, mark });
    start = end;
  };
  const chains = new Map(
    [...message.matchAll(new RegExp(CHAINED, "gu"))].map(({ index, 0: { length } }) => [index, length]),
  );
  const joints = new Set([...message.matchAll(MIDDLE_JOINT)].map(({ index, 0: { length } }) => index + length));
  for (let at = 0; at < message.length; at++) {
    const character = message[at]!;
    if ("「『(（".includes(character)) depth++;
    else if ("」』)）".includes(character)) depth = Math.max(0, depth - 1);
    const chain = depth === 0 ? chains.get(at) : undefined;
    if (chain !== undefined) {
      cut(at, "asked");
      start = at + chain;
    }
    if (joints.has(at) && at > start) cut(at, "joined");
    // A break of the line ends what a bracket that was never closed has opened.
    if (character === "\n") depth = 0;
    if (depth > 0 || !/[?？!！。\n؟]/.test(character)) continue;
    while (/[?？!！。\n؟]/.test(message[at + 1] ?? "")) at++;
    const marks = /[?？!！。\n؟]+$/.exec(message.slice(start, at + 1))![0];
    cut(at + 1, /[?？؟]/.test(marks) ? "asked" : /[!！]/.test(marks) ? "exclaimed" : "ended");
  }
  cut(message.length, "ended");
  return sentences;
}

const MIDDLE_JOINT = new RegExp(`[、,\\s]+(?=${JOINT})|(?=[②-⑳])`, "gu");

/** A sentence goes on where the next begins with what hangs on it (「補助金?みたいなの」) or asks for a choice. */
const HANGS_ON =
  /^(?:みたいな|とか(?!で)|っていう|って(?!い)|という|といった|的な|なの|などの?|なんか[はがを]|(?!がん|がっ|がけ|がく|にん|にわ|にほ|にゅ|にし)[をがに](?![ァ-ヶ一-龠])|それとも|または|もしくは|or )/i;

/** Ends on which no sentence ends. */
const GOES_ON = /(?:[をにでがのとへやして]|から|ので|けど|けれど)$/;

function joinTails(sentences: Sentence[], message: string, context: ReadContext): ReadSentence[] {
  const joined: ReadSentence[] = [];
  for (const sentence of sentences) {
    const text = wordsOf(message.slice(sentence.start, sentence.end));
    const last = joined.at(-1);
    const before = last && wordsOf(message.slice(last.start, last.end));
    const read = readSentence(message, sentence, context);
    const goesOn =
      last &&
      (HANGS_ON.test(text) ||
        (last.mark === "joined" && last.kind !== "question") ||
        (last.kind === "telling" &&
          !/[。!！]\s*$/.test(message.slice(last.start, last.end)) &&
          GOES_ON.test(before!)) ||
        (last.kind === "question" && !read.isAdded && isGuess(text, context)));
    if (goesOn && last.end === sentence.start) {
      const both = { start: last.start, end: sentence.end, mark: sentence.mark };
      const kind = readSentence(message, both, context).kind;
      joined[joined.length - 1] = {
        ...both,
        isAdded: last.isAdded,
        kind: last.kind === "question" || read.kind === "question" ? "question" : kind,
      };
    } else {
      joined.push(read);
    }
  }
  return joined;
}

/** 「担当はどこの課? 企画部?」: a name without a word that asks is a guess at what was just asked. */
function isGuess(text: string, context: ReadContext): boolean {
  return /[\p{Script=Han}\p{Script=Katakana}ー\d]$/u.test(text) && !/.(?:は|って)./.test(text) && !asks(text, context);
}

/** A sentence as it is read: one writing of characters, without marks and joining words. */
function wordsOf(written: string): string {
  return stripJoint(written.normalize("NFKC").toLowerCase())
    .replace(/[?!。؟、,\s]+$/u, "")
    .trim();
}

function readSentence(message: string, sentence: Sentence, context: ReadContext): ReadSentence {
  const written = message.slice(sentence.start, sentence.end);
  const text = wordsOf(written);
  const kind = isCourtesy(text, context) ? "courtesy" : isQuestion(text, sentence, context) ? "question" : "telling";
  // A thing of a chain was cut off from the one before it by the word that joins them.
  const isChained = sentence.start > 0 && CHAIN_END.test(message.slice(0, sentence.start));
  return { ...sentence, kind, isAdded: isChained || LEADING.test(written) };
}

const CHAIN_END = new RegExp(`の${ASKED_NOUN}(?:は|って|も)?(?:と(?:、|,|，)?|、|,|，|・)\\s*$`, "u");

/** What is said around questions and asks nothing itself. */
const AROUND =
  /^(?:(?:あの|えっと|えーと|すみません|すいません|失礼(?:します|ですが)?|質問(?:です|があります|させてください)?|(?:いくつか|二つ|2つ|ふたつ|三つ|3つ|みっつ)?(?:質問|聞きたいこと|お聞きしたいこと|お尋ね|おたずね)が?(?:(?:二つ|2つ|三つ|3つ|いくつか)?(?:あります|ある(?:んです)?|です))(?:が|けど)?|(?:二つ|2つ|ふたつ|三つ|3つ|みっつ)(?:質問|聞|教え)[^、。]{0,10}|(?:以上|この(?:2|二|3|三)つ)?(?:を)?(?:教え|おしえ)て(?:ください|下さい|ほしい(?:です)?|くれますか|もらえますか|ね|よ)?|(?:よろしく)?お願い(?:し|いた|致)?(?:ます|します)|以上(?:です)?|え|は|ん|あれ|ね|まじ(?:で)?|ほんと(?:に)?|本当(?:ですか|に)?|でしょ)[、,\s]*)+$/;

const REACTS = new RegExp(`^(?:${REACTION})$`);

function isCourtesy(text: string, context: ReadContext): boolean {
  return (
    text === "" || AROUND.test(text) || REACTS.test(text) || readAllSpans(text, COURTESY_RULES, context).length > 0
  );
}

/** Whether a sentence holds a word that asks. */
function asks(text: string, context: ReadContext): boolean {
  return ASKING.test(text) || readAllSpans(text, ASKING_RULES, context).length > 0;
}

const ASKING_RULES = [...FACT_RULES, ...WANTS_RULES, ...ASPECT_RULES, ...PLAN_RULES];
const ASKING = /何|なに|なん|いつ|どこ|誰|だれ|どう|どの|どれ|どん|なぜ|いくら|いくつ|ますか|ですか/;

/** Ends by which a sentence asks, with or without a mark. */
const ASKING_END =
  /(?:(?<!と)か|かな|かね|かしら|っけ|かい)(?:ね|な|よ|ー)?$|(?:は|(?<!しま|な|や|もら|[思言行困持待使知買貰違会入残取作送帰戻])って|とは)$/;
/** A wish to be told. */
const REQUEST =
  /(?:(?:教え|おしえ|聞かせ|見せ|出し|調べ)て(?:ください|下さい|ほしい(?:です)?|くれ(?:ますか)?|もらえますか|ちょうだい|ね|よ)?|(?:知り|しり|聞き|見)たい(?:です|んです(?:が|けど)?)?)$/;

function isQuestion(text: string, { mark }: Sentence, context: ReadContext): boolean {
  if (mark === "asked" || REQUEST.test(text)) return true;
  // 「値上げって!」 complains.
  if (ASKING_END.test(text)) return mark !== "exclaimed";
  // 「ネーミングライツの進捗」: a line that ends with what it asks.
  return readAllSpans(text, ASKING_RULES, context).some(({ end }) => end === text.length) && !TELLING_END.test(text);
}

const TELLING_END = /(?:た|だ|る|す|い|ん|よ|ね|が|けど|て|で|し|とか)$/;
