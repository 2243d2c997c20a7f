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
      "existem", "fica", "como", "alguma", "algum", "está", "estão", "sobre", "responsável", "setor",
      "andamento", "português", "meu", "minha", "posso", "quero", "preciso", "obrigado", "obrigada", "olá",
      "mostre", "metas", "cumpridas", "concluídas", "promessas", "medidas", "à", "às", "ao", "aos", "pela",
      "pelo", "um", "uma", "com", "em", "cumprido", "cumpridos", "atrasado", "atrasados", "prefeito",
      "escolas", "escola", "crianças", "tufão", "terremoto", "chover", "amanhã", "mensagens",
    ],
    hints: [
      "o", "a", "os", "as", "de", "da", "do", "das", "dos", "e", "é", "que", "na", "no", "por", "para", "se",
      "meta", "plano", "lista", "todas", "todos", "página", "fonte", "objetivo", "data", "custo", "ajuda",
      "vai", "pra", "mais", "receber", "parar", "vão", "fecha", "abre", "biblioteca", "horas", "hora",
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
        "valor inicial", "valor atual", "valor de partida", "linha de base", "quanto é agora", "agora", "atualmente", "atual", "quanto era",
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
        "em que prédio", "em quais prédios", "em qual prédio", "em que outro", "em quais lugares",
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
      "mostra tudo", "tudo", "todas as medidas", "o que já", "o que", "que medidas", "que promessas",
    ],
    count: ["quantos", "quantas", "quantos são", "número de", "quantidade"],
    states: {
      at_risk: ["em risco", "pode atrasar", "podem atrasar"],
      achieved: [
        "concluído", "concluídos", "concluída", "concluídas", "cumprido", "cumpridos", "cumprida", "cumpridas",
        "terminado", "terminados", "realizado", "realizadas", "alcançado", "alcançadas", "feito", "feitas",
        "pronto", "prontos", "já foi concluído", "o prefeito já cumpriu", "o prefeito cumpriu", "já cumpriu",
        "já cumpriram", "já cumpridas", "já cumpridos", "foram cumpridas", "foram cumpridos",
        "já foram cumpridas", "já foram cumpridos", "já foi cumprido", "foram concluídas", "já fizeram",
      ],
      not_achieved: [
        "não concluído", "não concluídos", "não concluídas", "ainda não foi concluído", "não cumprido",
        "não cumpridas", "não terminado", "ainda não terminou", "não realizado", "não feito",
        "ainda não fizeram", "ainda falta", "faltam", "inacabado", "pendentes", "não alcançado",
        "ainda não foi cumprido", "ainda não foram cumpridas", "não foi cumprido", "não foram cumpridas",
        "ainda não cumpriu", "ainda não foi feito", "falta cumprir", "faltam cumprir", "por cumprir",
      ],
      late: ["atrasado", "atrasados", "atrasada", "atrasadas", "em atraso", "com atraso"],
      not_started: [
        "não começou", "não começaram", "não iniciado", "não iniciados", "não iniciadas", "ainda não começou",
        "ainda não começaram",
      ],
      in_progress: ["em andamento", "em curso", "em execução", "sendo feito", "sendo feitas"],
      stopped: [
        "cancelado", "cancelados", "cancelada", "canceladas", "interrompido", "interrompidos", "suspenso",
        "suspensos",
      ],
      reported: ["com relatório", "que foram informados"],
      unreported: ["sem relatório", "não informado", "não informados", "ainda sem relatório"],
      postponed: ["adiado", "adiados", "adiada", "adiadas", "prorrogado", "prorrogados"],
    },
    plan: {
      judged: ["inútil", "inúteis", "desperdício", "o pior", "a pior", "piores", "incompetente", "fracassou", "fracassaram", "não serve para nada", "o melhor", "a melhor"],
      progress: [
        "no geral", "em geral", "está indo bem", "tá indo bem", "vai bem", "como um todo",
        "cumprindo as promessas", "cumpre as promessas", "cumprindo o que prometeu", "taxa de cumprimento",
        "quanto já foi feito", "quanto já foi cumprido", "porcentagem cumprida",
      ],
      late: [
        "o que está atrasado", "o que tá atrasado", "o que está em atraso", "quais estão atrasados",
        "quais estão atrasadas", "tem algo atrasado", "tem alguma coisa atrasada", "há atrasos", "tem atraso",
        "atrasos",
      ],
      period: [
        "até que ano", "o plano vai até quando", "o plano vai até que ano", "até quando vai o plano",
        "período do plano", "qual o período do plano", "quanto tempo dura o plano", "vai até que ano",
      ],
      about: [
        "que plano é esse", "que plano é este", "o que é esse plano", "o que é este plano",
        "do que trata o plano",
      ],
      count: [
        "quantas medidas existem", "quantas promessas existem", "quantos itens existem",
        "quantos são no total", "quantas são no total", "quantas promessas tem no total", "no total quantas",
      ],
      changes: ["o que mudou", "o que há de novo", "novidades", "últimas atualizações", "mudanças recentes"],
      departments: ["qual setor tem mais", "que setor tem mais", "por setor", "por departamento"],
      areas: ["quais áreas existem", "que áreas existem", "quais temas existem", "por área", "por tema"],
      as_of: ["de quando são os dados", "os dados são de quando", "de que data são os dados"],
    },
    reports: {
      due_soon: [
        "prazo próximo", "prazos próximos", "perto do prazo", "prazo chegando", "vencem em breve",
        "prazo está acabando",
      ],
      overdue: [
        "prazo vencido", "prazos vencidos", "fora do prazo", "passou do prazo", "passaram do prazo",
        "vencidos", "prazo já passou",
      ],
      updated: [
        "atualizado recentemente", "atualizados recentemente", "atualizadas recentemente",
        "atualizado este mês",
      ],
    },
    about: [
      "sobre", "a respeito de", "relacionado a", "relacionados a", "relacionadas a", "relacionadas com",
      "relacionados com", "em relação a",
    ],
    settings: {
      sent: [
        "mensagem", "mensagens", "notificação", "notificações", "aviso", "avisos", "lembrete", "lembretes",
        "alerta", "alertas", "inscrição", "assinatura", "line", "e-mail", "resumo",
      ],
      stop: [
        "parar", "pare", "para de", "parem", "desativar", "desativa", "desligar", "desliga", "cancelar",
        "cancela", "silenciar", "não quero", "não envie", "não envia", "não mande", "não manda", "não mandem",
        "chega de", "reduzir", "diminuir", "menos", "mudar", "alterar", "muitas", "muita", "bloquear", "sair",
      ],
      alone: [
        "descadastrar", "me descadastre", "configurações", "configuração", "cancelar inscrição",
        "sair da lista", "parar de receber", "pare", "cancelar", "quero parar de receber", "não quero mais", "não me mande mais nada", "não mande mais", "para de mandar",
      ],
      glue: [
        "quero", "queria", "gostaria de", "como", "como faço para", "como posso", "de", "do", "da", "as", "os",
        "a", "o", "receber", "recebendo", "enviar", "mandar", "mais", "me", "por favor", "essas", "esses",
        "suas", "nenhuma", "nenhum", "todas", "todos", "aqui", "pra mim", "para mim", "desse", "dessa", "isso",
        "estas", "estes", "da cidade", "da prefeitura",
      ],
    },
    numericTarget: {
      stated: ["meta em número", "meta em números", "metas em números", "meta numérica", "metas numéricas", "meta com número", "metas com números"],
      missing: ["sem meta em número", "sem meta numérica", "sem metas numéricas", "não têm meta numérica", "não tem meta numérica", "sem meta em números"],
    },
    added: ["adicionadas", "adicionados", "adicionada", "adicionado", "acrescentadas", "acrescentados", "acrescentada", "incluídas", "incluídos", "entraram no plano", "entrou no plano", "entrou no planejamento", "foram adicionadas"],
    until: ["até", "até o fim de", "até o final de", "antes de", "no máximo até"],
    record: ["plano de reforma", 
      "medidas", "medida", "promessas", "promessa", "planos", "plano", "projetos", "projeto", "ações", "ação",
      "compromissos", "compromisso", "programas", "programa", "iniciativas", "política", "itens", "coisas",
      "obras",
    ],
    back: {
      theOther: ["o outro", "a outra", "os outros", "as outras", "o que sobrou", "o restante", "os restantes"],
      amongThem: ["desses", "dessas", "destes", "destas", "entre esses", "entre elas", "entre eles", "dentre eles"],
      only: ["só os", "só as", "só o", "só a", "somente os", "somente as", "apenas os", "apenas as"],
      sameDepartment: ["o mesmo setor", "mesmo setor", "esse setor", "do mesmo departamento", "o mesmo departamento"],
      sameSection: ["a mesma seção", "mesma seção", "essa seção", "dessa seção", "nessa seção"],
      leaveOut: ["tira o", "tira a", "tire o", "tire a", "sem contar", "exceto"],
      others: ["outro", "outra", "outros", "outras"],
      when: ["quando", "ano"],
      sameYear: ["mesmo ano", "aquele ano", "naquele ano"],
      joins: ["e"],
      places: { first: ["o primeiro", "a primeira"], second: ["o segundo", "a segunda"], third: ["o terceiro", "a terceira"], last: ["o último", "a última"] },
    },
    notMeant: { before: ["não é sobre", "nao e sobre", "não estou falando de", "não falo de", "não é o", "não é a"], after: [] },
    filler: [
      "por favor", "me diga", "me fala", "me mostra", "pode me dizer", "gostaria de saber", "quero saber",
      "queria saber", "você sabe", "obrigado", "obrigada", "e sobre", "tem", "existe", "o", "a", "os", "as",
      "de", "do", "da", "é", "isso", "esse", "essa", "já", "ainda", "são", "foi", "foram", "que", "estão",
      "está", "para", "em", "no", "na", "ao", "com", "um", "uma", "me", "existem", "até agora", "quais",
      "qual", "meu", "minha", "meus", "minhas", "nosso", "nossa", "eu", "nós", "a gente", "e", "ou", "mas",
      "como", "onde", "por", "pra", "pro", "se", "ele", "ela", "eles", "elas", "a cidade", "a prefeitura",
      "da prefeitura", "da cidade", "na cidade", "vai", "vão", "fazer", "faz", "quero", "queria", "preciso",
      "posso", "tenho", "há", "seu", "sua", "lá", "aqui", "quando tem",
    ],
    endings: [],
  },
};
