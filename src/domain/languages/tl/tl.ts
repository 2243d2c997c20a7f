import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const tl: Language = {
  tag: "tl",
  name: "Filipino",
  evidence: {
    spaced: true,
    letters: null,
    words: [
      "ang", "ng", "mga", "kailan", "sino", "saan", "ilan", "ilang", "magkano", "bakit", "paano", "lungsod", "alin",
      "nasaan", "kanino", "munisipyo", "matatapos", "natapos", "tapos", "petsa", "hanggang", "tungkol", "ito",
      "iyan", "lahat", "salamat", "kumusta", "pangako", "proyekto", "layunin", "namamahala", "departamento", "gusto",
      "tagalog", "filipino", "nagawa", "ipakita", "meron", "mayroon", "maaari", "puwede", "pwede", "po", "ano-ano",
      "anu-ano", "naman", "walang", "hindi", "aming", "namin", "ba'ng",
    ],
    hints: [
      "ano", "anong", "sa", "ba", "na", "ni", "may", "ako", "ko", "mo", "at", "para", "plano", "listahan", "tulong",
      "pa", "wala", "deadline", "target", "budget", "status", "pahina", "progress", "page",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "kailan ang deadline", "deadline", "takdang petsa", "hanggang kailan", "kailan matatapos",
        "kailan tatapusin", "kailan magiging handa", "kailan magsisimula", "kailan nagsimula", "kailan magbubukas",
        "anong taon", "gaano pa katagal", "kailan",
      ],
      department: [
        "sino ang namamahala", "sino ang responsable", "sino ang may hawak", "anong departamento",
        "aling departamento", "anong tanggapan", "aling opisina", "anong opisina", "departamento", "tanggapan",
        "namamahala", "responsable", "sino ang gumagawa",
      ],
      target: ["ano ang target", "ano ang goal", "target", "goal", "mithiin", "ilan ang target"],
      baseline: [
        "panimulang halaga", "kasalukuyang halaga", "magkano ngayon", "ilan ngayon", "dati ay ilan", "baseline",
      ],
      progress: [
        "kumusta na", "ano na ang nangyari", "ano na ang lagay", "nasaan na", "tapos na ba", "nagawa na ba",
        "natapos na ba", "nasimulan na ba", "status", "progress", "kalagayan", "pag-usad",
      ],
      schedule: [
        "iskedyul", "schedule", "plano bawat taon", "taon-taon", "mga hakbang", "ano ang gagawin", "ano ang susunod",
        "ano ang plano",
      ],
      amount: [
        "magkano ang gastos", "magkano", "halaga", "badyet", "budget", "gastos", "tulong na pera", "ilang yen",
        "natipid",
      ],
      scope: [
        "ano ito", "ano ang ginagawa", "ano ang kasama", "para kanino", "sino ang puwede", "saan-saan",
        "anong mga lugar", "anong klase", "nilalaman",
      ],
      term: ["panandalian", "katamtamang panahon", "pangmatagalan", "short term", "long term"],
      purpose: ["para saan", "bakit", "layunin", "dahilan", "ano ang silbi"],
      contact: [
        "kanino magtatanong", "saan magtatanong", "sino ang tatanungin", "saan tatawag", "contact",
        "makipag-ugnayan",
      ],
      as_of: [
        "kailan pa ang impormasyon", "kailan na-update", "huling update", "petsa ng impormasyon", "bago ba ito",
      ],
      page: ["anong pahina", "aling pahina", "pahina", "anong page", "page number"],
      source: ["saan nakasulat", "saan galing", "pinagkunan", "aling dokumento", "anong dokumento", "source"],
      detail: ["higit pang detalye", "detalye", "sabihin mo pa", "ikuwento pa", "ipaliwanag pa"],
    },
    set: [
      "listahan", "lahat", "lahat ng", "alin-alin", "alin ang", "anu-ano", "ano-ano", "ano ang mga", "ipakita lahat",
      "mga",
    ],
    count: ["ilan", "ilang", "ilan ang", "bilang ng", "gaano karami"],
    achieved: ["natapos na", "natapos", "tapos na", "nagawa na", "natupad", "natupad na", "nakamit", "naisagawa"],
    notAchieved: [
      "hindi pa tapos", "hindi natapos", "hindi pa natatapos", "hindi pa nagagawa", "hindi natupad",
      "hindi pa natutupad", "hindi nakamit", "kulang pa", "natitira",
    ],
    until: ["hanggang", "bago mag", "bago ang", "bago matapos ang", "pagsapit ng"],
    record: [
      "mga hakbang", "hakbang", "pangako", "mga pangako", "plano", "mga plano", "proyekto", "mga proyekto",
      "programa", "mga programa", "gawain", "patakaran",
    ],
    filler: [
      "po", "opo", "pakisabi", "pakiusap", "sabihin mo", "gusto kong malaman", "puwede bang malaman", "alam mo ba",
      "salamat", "paano naman", "mayroon bang", "may", "ba", "ang", "ng", "sa", "na", "ito", "iyon",
    ],
  },
};
