import type { City } from "../domain/city.ts";
import type { MessageTopic } from "../reply/answer.ts";
import { describeContact } from "../wording/describe-contact.ts";
import { KEPT_DATA_IN_SHORT } from "../wording/kept-data.ts";
import { buildAboutCard } from "./build-about-card.ts";
import type { MessageCard } from "./card.ts";
import { speakMessage } from "./speak-message.ts";

export function buildHelpCard(city: City): MessageCard {
  return speakMessage(city, {
    kind: "help",
    title: "使いかた",
    lines: [
      `${city.name}の${city.plan.shortTitle}に書かれている${city.measureWord}について、ふだんのことばでたずねてください。`,
      "「いつまで」「担当は」「目標は」「令和5年度は」のように聞くと、その答えを先に出します。「期限が近いものは?」「達成率は?」「今週のまとめ」とも聞けます。",
      "続けて「担当は?」「それはいつまで?」とだけ聞いても大丈夫です。",
      "答えはすべて市の資料に書かれていることだけで、書かれていないことは「記載なし」とお伝えします。",
      "お名前・電話番号・住所などは送らないでください。何を残しているかは「何を残していますか」でお答えします。",
    ],
  });
}

export function buildWelcomeCard(city: City): MessageCard {
  return speakMessage(city, {
    kind: "help",
    title: `${city.name}の「まちの約束」へようこそ`,
    lines: [
      `${city.name}の${city.plan.shortTitle}の「今」をお答えします。`,
      "下のボタンを押すか、知りたいことを書いて送ってください。",
      "お名前・電話番号・住所などは送らないでください。",
      KEPT_DATA_IN_SHORT,
    ],
  });
}

/** Short replies that name no record. */
export function buildTopicCard(topic: MessageTopic, city: City): MessageCard {
  switch (topic) {
    case "greeting":
      return speakMessage(city, { title: `こんにちは。${city.name}の「まちの約束」です`, lines: smallTalk(city) });
    case "thanks":
      return speakMessage(city, {
        title: "どういたしまして",
        lines: ["ほかにも知りたいことがあれば、いつでも書いて送ってください。"],
      });
    case "chat":
      return speakMessage(city, { title: `${city.name}の計画のことにお答えします`, lines: smallTalk(city) });
    case "contact":
      return speakMessage(city, {
        title: "聞くところ",
        lines: [`${describeContact(city)}。`, "取組の名前を添えてたずねると、その担当課をお答えします。"],
      });
    case "personal_data":
      return buildPersonalDataCard(city);
    case "about_person":
      return speakMessage(city, { title: "ほかの人のことはお答えできません", lines: smallTalk(city) });
    case "who_made":
    case "is_ai":
    case "kept_data":
    case "data_origin":
    case "report_error":
      return buildAboutCard(topic, city);
  }
}

const smallTalk = ({ plan }: City): string[] => [
  `${plan.shortTitle}に書かれていることだけをお答えしています。下の例のようにたずねてください。`,
];

function buildPersonalDataCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "個人の情報は送らないでください",
    lines: [
      "電話番号・住所・マイナンバーのような情報が入っているようです。この内容は保存していません。",
      "個人の情報を除いて、もう一度たずねてください。手続きのご相談は市役所の窓口へお願いします。",
    ],
  });
}

/** For a photo, a voice or a file without a word of its own. */
export function buildWordlessCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "文字で送ってください",
    lines: ["写真・動画・音声・ファイル・位置情報は読めません。知りたいことを、文字で書いて送ってください。"],
  });
}

export function buildStaleTapCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "このボタンは使えなくなりました",
    lines: ["古い案内か、読み取れないボタンです。お手数ですが、知りたいことをもう一度書いて送ってください。"],
  });
}

export function buildTroubleCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "うまく答えられませんでした",
    lines: ["こちらの都合で答えを出せませんでした。少し時間をおいて、もう一度同じことをたずねてください。"],
  });
}

export function buildBusyCard(city: City): MessageCard {
  return speakMessage(city, {
    title: "少しお待ちください",
    lines: [
      "短いあいだにたくさんの質問が届いたため、いまの質問にはまだお答えしていません。1分ほどたってから、もう一度送ってください。",
    ],
    actions: [],
  });
}
