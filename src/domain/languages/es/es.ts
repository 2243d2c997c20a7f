import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const es: Language = {
  tag: "es",
  name: "Español",
  evidence: {
    spaced: true,
    letters: /[ñ¿¡]/,
    words: [
      "buenos", "buenas", "cuál", "cuáles", "cuándo", "cuánto", "cuánta", "cuántos", "cuántas", "quién",
      "quiénes", "dónde", "qué", "cómo", "plazo", "ciudad", "ayuntamiento", "municipalidad", "hay", "hasta",
      "ya", "están", "fue", "fueron", "tiene", "tienen", "existe", "puedo", "quiero", "necesito", "gracias",
      "hola", "muestra", "muéstrame", "cumplidas", "cumplido", "terminadas", "promesas", "el", "los", "las",
      "del", "al", "una", "un", "con", "en", "y", "es", "mi", "español", "encargado", "departamento",
      "límite", "progreso", "avance", "presupuesto", "cuantas", "cuantos", "retrasadas", "retrasados",
      "retrasado", "niños", "alcalde", "calle", "casas", "basura", "gratis", "hora", "abre", "recibir",
      "avisos",
    ],
    hints: [
      "la", "de", "que", "no", "por", "para", "se", "lo", "su", "meta", "plan", "lista", "todas", "todos",
      "página", "fuente", "objetivo", "responsable", "medidas", "está", "costo", "ayuda", "como", "cual",
      "donde", "cosas", "dejar", "ciudad", "hacen", "puedo", "español", "faltan", "cumplir", "mujeres",
      "fecha",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "cuál es el plazo", "plazo", "fecha límite", "fecha tope", "hasta cuándo", "para cuándo", "cuándo termina",
        "cuándo acaba", "cuándo estará listo", "cuándo va a terminar", "cuándo se termina", "cuándo empieza",
        "cuándo abre", "en qué año", "cuánto falta", "cuándo",
      ],
      department: [
        "quién es el responsable", "quién es responsable", "responsable", "quién está a cargo", "quién se encarga",
        "encargado", "qué departamento", "departamento", "qué sección", "sección", "qué oficina", "quién lo hace",
      ],
      target: [
        "cuál es la meta", "meta", "metas", "objetivo numérico", "valor de la meta", "a cuánto quieren llegar",
        "qué número",
      ],
      baseline: [
        "valor inicial", "valor actual", "punto de partida", "línea de base", "cuánto es ahora", "ahora", "actualmente", "actual", "cuánto era",
      ],
      progress: [
        "cómo va", "cómo está", "cómo anda", "avance", "progreso", "en qué estado está", "estado", "ya lo hicieron",
        "ya está hecho", "ya terminó", "ya empezó", "se cumplió", "está listo", "hasta dónde llegaron", "situación",
      ],
      schedule: [
        "cronograma", "calendario", "plan por año", "año por año", "etapas", "pasos", "qué está planeado",
        "qué van a hacer", "qué sigue", "programa anual",
      ],
      amount: [
        "cuánto cuesta", "cuánto va a costar", "cuánto dinero", "presupuesto", "costo", "coste", "importe", "monto",
        "cantidad", "cuánto dan", "gasto", "ahorro", "yenes", "cuánto pagan",
      ],
      scope: [
        "en qué edificio", "en qué edificios", "qué edificio", "en qué otro", "en qué otros", "en qué lugares",
        "qué es", "qué hacen", "qué se hace", "qué incluye", "de qué se trata", "para quién es",
        "quién puede usarlo", "qué lugares", "dónde será", "qué tipo", "contenido",
      ],
      term: ["corto plazo", "medio plazo", "mediano plazo", "largo plazo", "qué duración"],
      purpose: ["para qué", "por qué", "objetivo", "finalidad", "motivo", "propósito"],
      contact: [
        "con quién hablo", "con quién puedo hablar", "a quién pregunto", "dónde pregunto", "dónde puedo preguntar",
        "contacto", "quién me informa", "ventanilla",
      ],
      as_of: [
        "de cuándo es la información", "de cuándo son los datos", "fecha de la información", "última actualización",
        "cuándo se actualizó", "está actualizado",
      ],
      page: ["en qué página", "qué página", "número de página", "página"],
      source: ["dónde está escrito", "dónde dice", "fuente", "qué documento", "de dónde sale"],
      detail: ["más detalles", "detalles", "cuénteme más", "dime más", "explique más", "quiero saber más"],
    },
    set: [
      "lista", "lista de", "todas", "todos", "cuáles son", "cuáles", "muéstrame todas", "muestra todo", "todo",
      "todas las medidas", "qué se ha", "qué medidas", "qué promesas", "qué cosas",
    ],
    count: ["cuántos", "cuántas", "cuántos son", "número de", "cantidad de"],
    states: {
      at_risk: ["en riesgo", "puede retrasarse", "pueden retrasarse"],
      achieved: [
        "cumplido", "cumplidos", "cumplida", "cumplidas", "se ha cumplido", "terminado", "terminados",
        "terminada", "terminadas", "logrado", "logradas", "realizado", "realizadas", "hecho", "hechas",
        "listo", "completado", "completadas", "alcanzado", "ya cumplieron", "cumplieron", "ya cumplió",
        "se cumplieron", "se cumplió", "ya se cumplieron", "han cumplido", "se han cumplido", "ya cumplidas",
        "ya cumplidos", "ya hicieron", "el alcalde ya cumplió", "el alcalde cumplió", "se lograron",
        "fueron cumplidas",
      ],
      not_achieved: [
        "no cumplido", "no cumplidos", "no cumplidas", "no se ha cumplido", "sin cumplir", "no terminado",
        "sin terminar", "aún no terminó", "no realizado", "no hecho", "pendientes", "pendiente", "falta",
        "faltan", "inacabado", "no logrado", "faltan por cumplir", "falta por cumplir", "por cumplir",
        "no se cumplieron", "no se han cumplido", "aún no se cumplen", "todavía no se cumplen",
        "aún no cumplen", "no cumplieron", "no han cumplido", "no cumplió", "que faltan",
      ],
      late: [
        "retrasado", "retrasados", "retrasada", "retrasadas", "con retraso", "atrasado", "atrasados",
        "atrasada", "atrasadas",
      ],
      not_started: [
        "no empezado", "no empezados", "sin empezar", "no iniciado", "no iniciados", "aún no empieza",
        "todavía no empieza", "no han empezado",
      ],
      in_progress: ["en curso", "en marcha", "en proceso", "en progreso", "en ejecución"],
      stopped: [
        "cancelado", "cancelados", "cancelada", "canceladas", "suspendido", "suspendidos", "suspendidas",
        "detenido", "detenidos",
      ],
      reported: ["con informe", "con informes", "informados"],
      unreported: ["sin informe", "sin informes", "no informado", "no informados", "sin reportar"],
      postponed: [
        "aplazado", "aplazados", "aplazadas", "pospuesto", "pospuestos", "postergado", "postergados",
      ],
    },
    plan: {
      judged: ["inútil", "inútiles", "desperdicio", "el peor", "la peor", "peores", "incompetente", "fracasó", "fracasaron", "no sirve para nada", "el mejor", "la mejor"],
      progress: [
        "en general", "va bien", "como un todo", "cumple sus promesas", "cumpliendo sus promesas",
        "cumplen lo que prometieron", "tasa de cumplimiento", "cuánto se ha cumplido",
        "qué porcentaje se ha cumplido", "cuánto se ha hecho",
      ],
      late: [
        "qué está retrasado", "qué está atrasado", "qué cosas están retrasadas", "qué cosas están atrasadas",
        "qué va retrasado", "cuáles están retrasados", "cuáles están retrasadas", "hay retrasos",
        "hay algo retrasado", "hay algún retraso", "retrasos",
      ],
      period: [
        "hasta qué año", "hasta cuándo dura el plan", "cuánto dura el plan", "período del plan",
        "periodo del plan", "hasta qué año es el plan", "hasta qué año va el plan",
      ],
      about: ["qué plan es este", "qué es este plan", "de qué trata el plan"],
      count: [
        "cuántas medidas hay", "cuántas promesas hay", "cuántos registros hay", "cuántas son en total",
        "cuántos son en total", "cuántas hay en total",
      ],
      changes: [
        "qué cambió", "qué ha cambiado", "qué hay de nuevo", "novedades", "últimas novedades",
        "cambios recientes",
      ],
      departments: ["qué departamento tiene más", "qué oficina tiene más", "por departamento", "por oficina"],
      areas: ["qué áreas hay", "qué temas hay", "por área", "por tema"],
      as_of: ["de cuándo son los datos", "de qué fecha son los datos", "qué tan reciente es"],
    },
    reports: {
      due_soon: [
        "plazo próximo", "plazos próximos", "cerca del plazo", "vencen pronto", "por vencer",
        "próximos a vencer",
      ],
      overdue: [
        "plazo vencido", "plazos vencidos", "fuera de plazo", "vencidos", "vencidas", "se pasó el plazo",
        "pasaron el plazo", "ya pasó el plazo",
      ],
      updated: [
        "actualizados recientemente", "actualizadas recientemente", "actualizado recientemente",
        "actualizado este mes",
      ],
    },
    about: [
      "sobre", "acerca de", "relacionado con", "relacionados con", "relacionadas con", "respecto a",
      "que tratan de",
    ],
    settings: {
      sent: [
        "mensaje", "mensajes", "notificación", "notificaciones", "aviso", "avisos", "recordatorio",
        "recordatorios", "alerta", "alertas", "suscripción", "line", "correo", "correos", "resumen",
      ],
      stop: [
        "parar", "pare", "paren", "para de", "dejar de", "dejen de", "deja de", "detener", "desactivar",
        "desactiva", "apagar", "apaga", "cancelar", "cancela", "silenciar", "no quiero", "no envíe",
        "no envíes", "no envíen", "no mandes", "no manden", "basta de", "reducir", "menos", "cambiar",
        "demasiados", "muchos", "quitar", "bloquear",
      ],
      alone: [
        "dejar de recibir", "cancelar", "quiero dejar de recibir",
        "darme de baja", "darse de baja", "dar de baja", "configuración", "ajustes", "no quiero más",
        "no me envíen más", "no me manden más", "no me mandes más", "ya no me escriban",
        "cancelar suscripción",
      ],
      glue: [
        "quiero", "quisiera", "me gustaría", "cómo", "cómo puedo", "cómo hago para", "de", "las", "los", "la",
        "el", "mi", "mis", "recibir", "recibiendo", "enviar", "mandar", "más", "ya", "me", "por favor",
        "estos", "estas", "sus", "ningún", "ninguna", "todos", "todas", "todo", "aquí", "a mí", "esto",
        "del municipio", "de la ciudad",
      ],
    },
    numericTarget: {
      stated: ["meta en números", "metas en números", "meta numérica", "metas numéricas", "objetivo numérico", "objetivos numéricos", "meta con número"],
      missing: ["sin meta numérica", "sin metas numéricas", "sin objetivo numérico", "no tienen meta numérica", "no tiene meta numérica"],
    },
    added: ["agregaron", "agregó", "agregadas", "agregados", "agregada", "agregado", "añadieron", "añadidas", "añadidos", "añadido", "añadida", "incorporaron", "se agregaron", "entró en el plan", "entraron en el plan", "entró al plan", "entraron al plan", "se añadieron"],
    until: ["hasta", "hasta el fin de", "hasta finales de", "antes de", "a más tardar"],
    record: ["plan de reforma", "plan de reformas", 
      "medidas", "medida", "promesas", "promesa", "planes", "plan", "proyectos", "proyecto", "acciones",
      "acción", "compromisos", "compromiso", "programas", "programa", "iniciativas", "política", "registros",
      "cosas", "obras", "promesas del alcalde",
    ],
    back: {
      theOther: ["el otro", "la otra", "los otros", "las otras", "el que queda", "la que queda", "el restante"],
      amongThem: ["de esos", "de esas", "de estos", "de estas", "entre esos", "entre ellas", "entre ellos"],
      only: ["solo los", "solo las", "solo el", "solo la", "sólo los", "sólo las", "deja solo"],
      sameDepartment: ["el mismo departamento", "mismo departamento", "esa sección", "ese departamento", "la misma sección"],
      sameSection: ["la misma sección del plan", "el mismo apartado", "ese apartado", "esa parte del plan"],
      leaveOut: ["quita el", "quita la", "quita los", "quita las", "sin contar", "excepto"],
      others: ["otro", "otra", "otros", "otras"],
      when: ["cuándo", "año"],
      sameYear: ["mismo año", "ese año"],
      joins: ["y", "e"],
      places: { first: ["el primero", "la primera"], second: ["el segundo", "la segunda"], third: ["el tercero", "la tercera"], last: ["el último", "la última"] },
    },
    notMeant: { before: ["no es sobre", "no hablo de", "no me refiero a", "no pregunto por", "no es lo de"], after: [] },
    filler: [
      "por favor", "dígame", "dime", "muéstrame", "muéstreme", "enséñame", "me puede decir", "quisiera saber", "quiero saber", "sabe", "gracias",
      "y sobre", "hay", "existe", "el", "la", "los", "las", "de", "del", "es", "eso", "esta", "este", "ya",
      "aún", "todavía", "son", "fue", "fueron", "que", "qué", "están", "está", "para", "en", "al", "con",
      "un", "una", "me", "se", "hasta ahora", "lo que", "cuáles", "cuál", "hace", "mi", "mis", "nuestro",
      "nuestra", "yo", "nosotros", "y", "o", "pero", "como", "cómo", "dónde", "donde", "por", "si", "él",
      "ella", "ellos", "la ciudad", "de la ciudad", "el municipio", "la municipalidad", "hacen", "hacer",
      "quiero", "quisiera", "necesito", "puedo", "tengo", "su", "sus", "aquí", "no", "ni", "muy", "cual",
      "que hacen",
    ],
    endings: [],
  },
};
