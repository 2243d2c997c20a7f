import { describe, expect, test } from "vitest";
import { converse, headOf, idsAfter } from "./converse.ts";

/** A question that opens one record of the city, in each language. */
const SNS = {
  en: "How does the city share news on Facebook and Twitter?",
  pt: "Como a prefeitura divulga notícias no Facebook e Twitter?",
  es: "¿Cómo publica el municipio noticias en Facebook y Twitter?",
  vi: "Thành phố đăng tin trên Facebook và Twitter thế nào?",
  zh: "市里怎么在脸书和推特上发布消息？",
  ko: "페이스북이나 트위터로 시 소식을 어떻게 알리나요?",
  tl: "Paano ibinabalita ng lungsod sa Facebook at Twitter?",
};
type Tag = keyof typeof SNS;

const follow = (asked: Record<Tag, string>) =>
  (Object.keys(SNS) as Tag[]).map((tag) => [tag, `${SNS[tag]}|${asked[tag]}`] as const);

describe("ほかのことばの続きの質問は、いま話している記録のこと", () => {
  test.each(
    follow({
      en: "How many followers do they want?",
      pt: "Quantos seguidores eles querem ter?",
      es: "¿Cuántos seguidores quieren tener?",
      vi: "Họ muốn có bao nhiêu người theo dõi?",
      zh: "想达到多少人？",
      ko: "몇 명까지 늘리고 싶대요?",
      tl: "Ilan ang gusto nilang tagasunod?",
    }),
  )("%s: 数をたずねると、目標の数が先に出る", (_, messages) => {
    expect(idsAfter("suzaka", messages)).toEqual(["35"]);
    expect(headOf(converse("suzaka", messages))).toContain("10,000");
  });

  test.each(
    follow({
      en: "And what was it at the beginning?",
      pt: "E de quanto partiram?",
      es: "¿Y de cuánto partían?",
      vi: "Lúc đầu là bao nhiêu?",
      zh: "一开始是多少？",
      ko: "처음에는 얼마였어요?",
      tl: "Ilan noong simula?",
    }),
  )("%s: はじめの数", (_, messages) => {
    expect(headOf(converse("suzaka", messages))).toContain("9,560");
  });

  test.each(
    follow({
      en: "What else is the department in charge responsible for?",
      pt: "Esse setor cuida de mais alguma coisa?",
      es: "¿Qué más lleva ese departamento?",
      vi: "Phòng đó còn phụ trách gì nữa?",
      zh: "同一个课还负责别的什么？",
      ko: "그 부서가 맡은 다른 것도 보여 주세요",
      tl: "Ano pa ang hawak ng opisinang iyon?",
    }),
  )("%s: その課のほかの記録", (_, messages) => {
    expect(idsAfter("suzaka", messages)).toEqual(["36", "38"]);
  });

  test.each(
    follow({
      en: "What else is in that same section?",
      pt: "O que mais tem nessa mesma parte?",
      es: "¿Qué más hay en esa parte?",
      vi: "Trong cùng mục đó còn có gì nữa?",
      zh: "同一部分里还有什么？",
      ko: "같은 분야에 또 뭐가 있어요?",
      tl: "Ano pa ang nasa parehong bahagi?",
    }),
  )("%s: 同じ区分のほかの記録", (_, messages) => {
    expect(idsAfter("suzaka", messages)).toEqual(["36", "37"]);
  });

  test.each(
    follow({
      en: "Which counter is it, and what is the phone number?",
      pt: "Em que balcão é e qual é o telefone?",
      es: "¿En qué ventanilla es y cuál es el teléfono?",
      vi: "Quầy nào và số điện thoại là gì?",
      zh: "是哪个窗口，电话是多少？",
      ko: "창구가 어디고 전화번호가 뭐예요?",
      tl: "Saang counter po at ano ang telepono?",
    }),
  )("%s: 電話番号は載っていない", (_, messages) => {
    expect(idsAfter("suzaka", messages)).toEqual([]);
  });

  test.each(
    follow({
      en: "Please fill in the form on my behalf",
      pt: "Preenche o formulário por mim",
      es: "Rellene usted el formulario por mí",
      vi: "Điền đơn giúp tôi nhé",
      zh: "帮我填一下表吧",
      ko: "신청서 좀 대신 써 주세요",
      tl: "Ikaw na ang mag-fill up ng form para sa akin",
    }),
  )("%s: 代わりにする頼みは、記録にしない", (_, messages) => {
    expect(idsAfter("suzaka", messages)).toEqual([]);
  });
});

describe("前の一覧とちがうほう", () => {
  test.each([
    ["en", "Which measures have a numerical target?|And those without?"],
    ["pt", "Quero ver todos os itens que têm meta numérica|E os que não têm?"],
    ["es", "¿Qué medidas tienen meta numérica? Quiero verlas todas|¿Y las que no tienen?"],
    ["vi", "Những mục nào có chỉ tiêu bằng số?|Những mục không có thì sao?"],
    ["zh", "哪些项目有数值目标？|那没有的呢？"],
    ["ko", "수치 목표가 있는 것을 전부 보여 주세요|없는 것은요?"],
    ["tl", "Alin ang mga may numerong target?|Yung wala?"],
  ])("%s", (_, messages) => {
    expect(idsAfter("konan", messages)).toEqual(["1-1", "1-2"]);
  });
});

test("自分の期限のない記録は、工程が変わる年度も言う", () => {
  const text = converse(
    "isesaki",
    "How does the city send disaster information to elderly people?|In which fiscal year is it introduced?",
  );
  expect(headOf(text)).toContain("fiscal year 2022 (April 2022 to March 2023): 「導入」");
});

test("別のことを名指す質問は、いまの記録のことにしない", () => {
  expect(idsAfter("suzaka", `${SNS.en}|How many people want to get married here?`)).toEqual(["38"]);
  expect(idsAfter("suzaka", `${SNS.es}|¿Y qué hay de pagar impuestos con el celular?`)).toEqual(["37"]);
});

test("一覧の何番目かの、計画にないこと", () => {
  const list = "移住定住の促進に入る公約を全部";
  expect(idsAfter("annaka", `${list}|2番目は?`)).toEqual(["1-2-2"]);
  expect(idsAfter("annaka", `${list}|3番目の電話番号は?`)).toEqual([]);
  expect(idsAfter("annaka", `${list}|请介绍一家第三个里的公司给我`)).toEqual([]);
});

describe("ほかのことばで、前に出たものを指す", () => {
  test.each([
    [
      "en",
      "Did the mayor promise to drop by schools?|What else is there in that same education group?",
      ["1-4-2", "1-4-3", "1-4-5"],
    ],
    [
      "es",
      "¿Van a poner wifi gratis en el ayuntamiento?|¿cuántas promesas hay en ese grupo del DX?",
      ["7-1-1", "7-1-2"],
    ],
    ["zh", "市长要去学校看看的承诺|同一个教育组里另外还有什么", ["1-4-2", "1-4-3", "1-4-5"]],
  ])("%s: 同じ区分(何の区分かを言いそえて)", (_, messages, ids) => {
    expect(idsAfter("annaka", messages)).toEqual(ids);
  });

  test("ko: 担当の課がしているほかのもの", () => {
    expect(idsAfter("suzaka", "이주 지원이 있나요?|이거 담당하는 과가 맡은 다른 시책도 보여 주세요")).toEqual([
      "35",
      "36",
    ]);
  });

  test("pt: あとから加わったかをたずねると、その記録で答える", () => {
    expect(idsAfter("isesaki", "E sobre casas abandonadas?|Esse item entrou no plano depois, né?")).toEqual(["5-6-7"]);
  });

  test("es: 達成したか、まだかをたずねると、その記録の進み具合", () => {
    expect(idsAfter("annaka", "¿Van a poner wifi gratis en el ayuntamiento?|¿ya está cumplido o falta?")).toEqual([
      "7-1-1",
    ]);
  });
});
