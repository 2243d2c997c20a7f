import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const pt: Language = {
  tag: "pt",
  name: "Português",
  evidence: {
    spaced: true,
    letters: /[ãõ]/,
    words: [
      "bom", "boa", "qual", "quais", "quando", "quanto", "quantos", "quantas", "quem", "onde", "não", "você",
      "vocês", "prazo", "prefeitura", "cidade", "até", "já", "são", "foi", "foram", "tem", "tenho", "existe",
      "existem", "fica", "como", "alguma", "algum", "está", "estão", "sobre", "responsável", "setor", "andamento",
      "português", "meu", "minha", "posso", "quero", "preciso", "obrigado", "obrigada", "olá", "mostre", "metas",
      "cumpridas", "concluídas", "promessas", "medidas", "à", "às", "ao", "aos", "pela", "pelo", "um", "uma", "com",
      "em",
    ],
    hints: [
      "o", "a", "os", "as", "de", "da", "do", "das", "dos", "e", "é", "que", "na", "no", "por", "para", "se", "os",
      "meta", "plano", "lista", "todas", "todos", "página", "fonte", "objetivo", "data", "custo", "ajuda",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "qual é o prazo", "prazo", "prazo final", "data limite", "até quando", "para quando", "pra quando",
        "quando termina", "quando acaba", "quando fica pronto", "quando vai ficar pronto", "quando vai terminar",
        "quando vai acabar", "quando começa", "quando vai começar", "quando abre", "em que ano",
        "quanto tempo falta", "quando",
      ],
      department: [
        "quem é o responsável", "quem é responsável", "responsável", "setor responsável", "qual setor", "que setor",
        "qual departamento", "departamento", "secretaria", "setor", "quem cuida", "quem faz", "quem toma conta",
        "qual seção", "quem está encarregado",
      ],
      target: ["qual é a meta", "meta", "metas", "valor da meta", "alvo", "quanto querem alcançar", "qual o número"],
      baseline: [
        "valor inicial", "valor atual", "valor de partida", "linha de base", "quanto é agora", "quanto era",
        "situação inicial",
      ],
      progress: [
        "como está", "como tá", "como vai", "como anda", "andamento", "em que pé está", "já fizeram", "já foi feito",
        "já terminou", "já acabou", "já começou", "foi cumprido", "foi concluído", "está pronto", "tá pronto",
        "situação", "progresso", "deu certo",
      ],
      schedule: [
        "cronograma", "plano por ano", "ano a ano", "etapas", "o que está planejado", "o que vai ser feito",
        "calendário", "o que vem depois", "programação",
      ],
      amount: [
        "quanto custa", "quanto vai custar", "quanto dinheiro", "orçamento", "custo", "valor", "quantia",
        "quanto pagam", "valor da ajuda", "gasto", "quanto gastam", "economia", "ienes",
      ],
      scope: [
        "o que é", "o que fazem", "o que é feito", "o que inclui", "do que se trata", "para quem é",
        "quem pode usar", "quais lugares", "onde vai ser", "que tipo", "conteúdo",
      ],
      term: ["curto prazo", "médio prazo", "longo prazo", "qual duração"],
      purpose: ["para quê", "pra quê", "por quê", "por que", "objetivo", "finalidade", "motivo", "qual o sentido"],
      contact: [
        "com quem falo", "com quem posso falar", "onde pergunto", "onde posso perguntar", "contato",
        "a quem perguntar", "quem pode me informar", "atendimento",
      ],
      as_of: [
        "de quando é a informação", "de quando são os dados", "data da informação", "última atualização",
        "quando foi atualizado", "está atualizado", "é recente",
      ],
      page: ["em que página", "qual página", "que página", "número da página", "página"],
      source: ["onde está escrito", "onde diz", "fonte", "qual documento", "que documento", "de onde vem"],
      detail: ["mais detalhes", "detalhes", "fale mais", "conte mais", "explique melhor", "quero saber mais"],
    },
    set: [
      "lista", "lista de", "liste", "todas", "todos", "quais são", "quais", "mostre todas", "mostre todos",
      "mostra tudo", "tudo", "todas as medidas", "o que já",
    ],
    count: ["quantos", "quantas", "quantos são", "número de", "quantidade"],
    achieved: [
      "concluído", "concluídos", "concluída", "concluídas", "cumprido", "cumpridos", "cumprida", "cumpridas",
      "terminado", "terminados", "realizado", "realizadas", "alcançado", "alcançadas", "feito", "feitas", "pronto",
      "prontos", "já foi concluído",
    ],
    notAchieved: [
      "não concluído", "não concluídos", "não concluídas", "ainda não foi concluído", "não cumprido",
      "não cumpridas", "não terminado", "ainda não terminou", "não realizado", "não feito", "ainda não fizeram",
      "ainda falta", "faltam", "inacabado", "pendentes", "não alcançado",
    ],
    until: ["até", "até o fim de", "até o final de", "antes de", "no máximo até"],
    record: [
      "medidas", "medida", "promessas", "promessa", "planos", "plano", "projetos", "projeto", "ações", "ação",
      "compromissos", "compromisso", "programas", "programa", "iniciativas", "política",
    ],
    filler: [
      "por favor", "me diga", "me fala", "me mostra", "pode me dizer", "gostaria de saber", "quero saber",
      "queria saber", "você sabe", "obrigado", "obrigada", "e sobre", "tem", "existe", "o", "a", "os", "as", "de",
      "do", "da", "é", "isso", "esse", "essa",
    ],
  },
};
