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
      "ang", "ng", "mga", "kailan", "sino", "saan", "ilan", "ilang", "magkano", "bakit", "paano", "lungsod",
      "alin", "nasaan", "kanino", "munisipyo", "matatapos", "natapos", "tapos", "petsa", "hanggang", "tungkol",
      "ito", "iyan", "lahat", "salamat", "kumusta", "pangako", "proyekto", "layunin", "namamahala",
      "departamento", "gusto", "tagalog", "filipino", "nagawa", "ipakita", "meron", "mayroon", "maaari",
      "puwede", "pwede", "po", "ano-ano", "anu-ano", "naman", "walang", "hindi", "aming", "namin", "ba'ng",
      "natupad", "bakanteng", "maglalagay", "libre", "eskwelahan", "paaralan", "bahay", "lumipat", "mensahe",
      "itigil", "abiso", "huwag", "wag", "ayoko", "naaantala", "anong", "nagsasara", "kumuha", "bata",
    ],
    hints: [
      "ano", "anong", "sa", "ba", "na", "ni", "may", "ako", "ko", "mo", "at", "para", "plano", "listahan",
      "tulong", "pa", "wala", "deadline", "target", "budget", "status", "pahina", "progress", "page",
      "library", "konbini", "tagalog", "gagawin", "pag", "o", "oras", "ka", "bang", "kainan",
      "mairerekomenda",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "kailan ang deadline", "deadline", "takdang petsa", "hanggang kailan", "kailan matatapos",
        "kailan tatapusin", "kailan magiging handa", "kailan magsisimula", "kailan nagsimula", "kailan magbubukas",
        "anong taon", "gaano pa katagal", "kailan",
        "sa anong taon", "hanggang anong taon", "para sa anong taon", "aling taon",
      ],
      department: [
        "sino ang namamahala", "sino ang responsable", "sino ang may hawak", "anong departamento",
        "aling departamento", "anong tanggapan", "aling opisina", "anong opisina", "departamento", "tanggapan",
        "namamahala", "responsable", "sino ang gumagawa",
        "may hawak", "humahawak", "aling tanggapan",
      ],
      target: [
        "ano ang target", "ano ang goal", "target", "goal", "mithiin", "ilan ang target",
        "ilang porsiyento", "ilang porsyento", "ilang percent", "ilan ang gusto nila", "ilan ang gusto nilang",
        "ilan ang inaasahan", "hanggang ilan", "ilan dapat", "ilan po ba dapat", "ilan ba dapat",
      ],
      baseline: [
        "panimulang halaga", "kasalukuyang halaga", "magkano ngayon", "ilan ngayon", "ngayon", "sa kasalukuyan", "dati ay ilan", "baseline",
        "noong simula", "sa simula", "noong una", "ilan na ngayon", "ilan po ngayon", "sa umpisa",
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
        "kailan pa itong impormasyon", "kailan pa po itong impormasyon", "kailan pa po ang impormasyon",
        "kailan galing ang impormasyon", "kailan pa ito", "kailan pa po ito", "anong petsa ng impormasyon",
        "anong petsa ito", "hanggang kailan ang datos", "updated pa ba", "kailan ang datos",
      ],
      page: ["anong pahina", "aling pahina", "pahina", "anong page", "page number"],
      source: ["saan nakasulat", "saan galing", "pinagkunan", "aling dokumento", "anong dokumento", "source"],
      detail: ["higit pang detalye", "detalye", "sabihin mo pa", "ikuwento pa", "ipaliwanag pa"],
    },
    set: [
      "listahan", "lahat", "lahat ng", "alin-alin", "alin ang", "anu-ano", "ano-ano", "ano ang mga",
      "ipakita lahat", "ano-anong", "anu-anong", "aling", "alin", "anong mga", "alin sa mga",
    ],
    count: ["ilan", "ilang", "ilan ang", "bilang ng", "gaano karami", "ilan na", "ilan na ang"],
    states: {
      at_risk: ["maaaring maantala", "baka maantala", "posibleng mahuli"],
      achieved: [
        "natapos na", "natapos", "tapos na", "nagawa na", "natupad", "natupad na", "nakamit", "naisagawa",
        "natupad na ng mayor", "natupad ng mayor", "natupad na pangako", "tinupad", "tinupad na", "nagampanan",
        
      ],
      not_achieved: [
        "hindi pa tapos", "hindi natapos", "hindi pa natatapos", "hindi pa nagagawa", "hindi natupad",
        "hindi pa natutupad", "hindi nakamit", "kulang pa", "natitira", "di pa natutupad",
        "hindi pa naisasagawa", "hindi tinupad", "hindi pa tinutupad", "natitira pa",
      ],
      late: ["naaantala", "nahuhuli", "naantala", "atrasado", "huli na", "huli sa iskedyul", "delayed"],
      not_started: ["hindi pa nasisimulan", "hindi pa nagsisimula", "hindi nasimulan", "di pa nasisimulan"],
      in_progress: ["ginagawa na", "kasalukuyang ginagawa", "isinasagawa", "ginagawa pa"],
      stopped: ["itinigil", "kinansela", "nakansela", "nahinto", "pinahinto"],
      reported: ["may ulat", "naiulat na", "naiulat"],
      unreported: ["walang ulat", "wala pang ulat", "hindi pa naiuulat", "hindi naiulat"],
      postponed: ["ipinagpaliban", "naipagpaliban", "inurong", "na-postpone"],
    },
    plan: {
      judged: ["walang silbi", "walang kuwenta", "sayang", "pinakamasama", "inutil", "pumalpak", "bigo", "pinakamagaling", "pinakamahusay"],
      progress: [
        "sa kabuuan", "maayos ba ang takbo", "maayos ba", "tuloy-tuloy ba", "tinutupad ba ang pangako",
        "natutupad ba ang mga pangako", "ilang porsyento na ang natupad", "gaano na karami ang natupad",
        "kumusta ang plano", "kumusta na ang plano", "on track ba",
      ],
      late: [
        "ano ang mga naaantala", "ano ang naaantala", "ano ang nahuhuli", "ano ang mga nahuhuli",
        "alin ang naaantala", "alin ang nahuhuli", "may naaantala ba", "may nahuhuli ba", "ano ang delayed",
      ],
      period: [
        "hanggang anong taon ang plano", "hanggang kailan ang plano", "hanggang anong taon",
        "gaano katagal ang plano", "panahon ng plano",
      ],
      about: ["ano ang planong ito", "ano itong plano", "tungkol saan ang plano", "anong plano ito"],
      count: [
        "ilan lahat", "ilan ang lahat", "ilan ang kabuuan", "ilan lahat ang pangako", "ilang pangako lahat",
        "kabuuang bilang",
      ],
      changes: [
        "ano ang nagbago", "may bago ba", "anong bago", "ano ang bago", "mga pagbabago", "pinakabagong update",
      ],
      departments: [
        "aling tanggapan ang may pinakamarami", "aling departamento ang may pinakamarami", "bawat tanggapan",
        "bawat departamento",
      ],
      areas: ["anong mga larangan", "anong mga paksa", "ano ang mga paksa", "ayon sa paksa"],
      as_of: ["kailan pa ang datos", "gaano kabago ang datos", "noong kailan ang datos"],
    },
    reports: {
      due_soon: [
        "malapit na ang deadline", "malapit na ang takdang petsa", "malapit nang matapos",
        "papalapit na deadline",
      ],
      overdue: [
        "lampas na sa deadline", "lumampas sa deadline", "lampas na sa takdang petsa", "lampas na", "overdue",
      ],
      updated: ["kamakailang na-update", "bagong update", "na-update ngayong buwan"],
    },
    about: ["tungkol sa", "tungkol", "hinggil sa", "ukol sa", "kaugnay ng", "may kinalaman sa"],
    settings: {
      sent: [
        "abiso", "mga abiso", "mensahe", "mga mensahe", "notipikasyon", "notification", "notifications",
        "paalala", "mga paalala", "text", "message", "messages", "alert", "reminder", "reminders", "update",
        "updates", "line", "subscription", "email",
      ],
      stop: [
        "itigil", "ihinto", "tigilan", "patayin", "i-off", "ioff", "kanselahin", "i-cancel", "icancel",
        "huwag", "wag", "ayoko", "ayaw ko", "ayoko na", "bawasan", "masyadong marami", "ang dami", "palitan",
        "baguhin", "i-mute", "stop", "tama na", "i-block", "umalis", "alisin", "tanggalin", "pag-alis",
      ],
      alone: [
        "ayaw ko nang makatanggap", "ayoko nang makatanggap", "huwag na magpadala",
        "mga setting", "settings", "setting", "mag-unsubscribe", "unsubscribe", "i-unfollow",
        "huwag nang magpadala", "wag na magpadala", "wag nang magpadala", "tama na", "itigil na",
        "itigil na ito", "ayoko na makatanggap",
      ],
      glue: [
        "ang", "ng", "mga", "na", "nang", "sa", "ko", "ako", "mo", "po", "gusto", "gusto kong", "gusto ko",
        "paano", "paki", "pakiusap", "magpadala", "pagpapadala", "pagpadala", "ipadala", "makatanggap",
        "tumanggap", "pagtanggap", "matanggap", "sa akin", "akin", "akong", "mag", "lahat", "ito", "iyan",
        "nito", "muna", "please", "inyo", "ninyo", "ba", "linggo-linggo", "bawat linggo", "pa", "i-turn off",
      ],
    },
    numericTarget: {
      stated: ["target na numero", "may numerong target", "target na may numero", "numerong target"],
      missing: ["walang numerong target", "walang target na numero"],
    },
    added: ["idinagdag", "naidagdag", "dinagdag", "nadagdag"],
    until: ["hanggang", "bago mag", "bago ang", "bago matapos ang", "pagsapit ng"],
    record: ["plano ng reporma", "reform plan", 
      "mga hakbang", "hakbang", "pangako", "mga pangako", "plano", "mga plano", "proyekto", "mga proyekto",
      "programa", "mga programa", "gawain", "patakaran", "pangako ng mayor", "mga pangako ng mayor",
      "pangako ng alkalde", "mga bagay", "mga gawain",
    ],
    back: {
      theOther: ["yung isa pa", "ang isa pa", "iyong isa pa", "yung natitira", "ang natitira", "yung iba pa"],
      amongThem: ["sa mga iyon", "sa mga ito", "sa kanila"],
      only: ["yung tungkol lang", "iyon lang", "ang mga lang"],
      sameDepartment: [
        "parehong departamento", "sa departamentong iyon", "parehong opisina",
        "parehong tanggapan", "parehong dibisyon", "kaparehong departamento", "kaparehong opisina",
        "kaparehong tanggapan", "kaparehong dibisyon", "parehas na departamento", "parehas na opisina",
        "parehas na tanggapan", "parehas na dibisyon", "departamentong iyon", "departamentong iyan",
        "departamentong ito", "departamentong yan", "departamentong yun", "opisinang iyon", "opisinang iyan",
        "opisinang ito", "opisinang yan", "opisinang yun", "tanggapang iyon", "tanggapang iyan", "tanggapang ito",
        "tanggapang yan", "tanggapang yun", "dibisyong iyon", "dibisyong iyan", "dibisyong ito", "dibisyong yan",
        "dibisyong yun",
      ],
      sameSection: [
        "parehong seksyon", "sa seksyong iyon",
        "parehong bahagi", "parehong kategorya", "parehong kabanata", "parehong grupo", "kaparehong seksyon",
        "kaparehong bahagi", "kaparehong kategorya", "kaparehong kabanata", "kaparehong grupo", "parehas na seksyon",
        "parehas na bahagi", "parehas na kategorya", "parehas na kabanata", "parehas na grupo", "seksyong iyon",
        "seksyong iyan", "seksyong ito", "seksyong yan", "seksyong yun", "bahaging iyon", "bahaging iyan",
        "bahaging ito", "bahaging yan", "bahaging yun", "kategoryang iyon", "kategoryang iyan", "kategoryang ito",
        "kategoryang yan", "kategoryang yun", "kabanatang iyon", "kabanatang iyan", "kabanatang ito", "kabanatang yan",
        "kabanatang yun",
      ],
      leaveOut: ["alisin ang", "alisin yung", "maliban sa"],
      others: ["iba", "ibang"],
      more: ["ano pa", "ano pa po", "may iba pa", "iba pang", "iba pa", "ano pang", "anu-ano pa", "mayroon pa bang iba"],
      without: ["yung wala", "ang wala", "iyong wala", "yung mga wala", "ang mga wala", "yung hindi", "yung mga hindi", "ang mga hindi"],
      when: ["kailan", "taon"],
      sameYear: ["parehong taon", "taong iyon"],
      joins: ["at"],
      places: { first: ["yung una", "ang una", "iyong una"], second: ["yung pangalawa", "ang pangalawa", "yung ikalawa", "ang ikalawa"], third: ["yung pangatlo", "ang pangatlo", "yung ikatlo", "ang ikatlo"], last: ["yung huli", "ang huli", "yung panghuli"] },
    },
    notMeant: { before: ["hindi tungkol sa", "hindi yung", "hindi po yung", "hindi iyong", "hindi ko tinatanong ang"], after: [] },
    filler: [
      "po", "opo", "pakisabi", "pakiusap", "sabihin mo", "gusto kong malaman", "puwede bang malaman",
      "alam mo ba", "salamat", "paano naman", "mayroon bang", "may", "ba", "ang", "ng", "sa", "na", "ito",
      "iyon", "ano", "anong", "alin", "ilan", "mga", "at", "pa", "ko", "mo", "ni", "si", "o", "naman", "pag",
      "kung", "nga", "namin", "ninyo", "niya", "sino", "para", "kong", "yung", "yong", "lungsod",
      "munisipyo", "gagawin", "gawin", "ng lungsod", "gusto", "gusto ko", "gusto kong", "kami", "tayo",
      "natin", "siya", "sila", "kanila", "paano", "saan", "kailangan", "puwede", "pwede", "puwede ba",
      "pwede ba", "ay", "dito", "doon", "rin", "din", "lang", "talaga", "kasi", "pero", "kapag",
      "ang lungsod", "ang munisipyo", "may tulong ba", "mayroon", "meron", "bang", "maglalagay",
      "hello", "hi", "hello po", "kumusta", "kumusta po", "magandang umaga", "magandang araw", "magandang hapon",
      "magandang gabi", "maraming salamat", "salamat po", "maraming salamat po", "mabuti naman", "buti naman", "ah",
      "ok", "okay", "sige", "sige po", "ganoon pala", "ganun pala", "naiintindihan ko", "pasensya na", "isa pa",
      "isa pang tanong", "tanong lang", "daw", "ako",
    ],
    endings: [],
  },
};
