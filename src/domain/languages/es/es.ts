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
      "buenos", "buenas", "cuál", "cuáles", "cuándo", "cuánto", "cuánta", "cuántos", "cuántas", "quién", "quiénes",
      "dónde", "qué", "cómo", "plazo", "ciudad", "ayuntamiento", "municipalidad", "hay", "hasta", "ya", "están",
      "fue", "fueron", "tiene", "tienen", "existe", "puedo", "quiero", "necesito", "gracias", "hola", "muestra",
      "muéstrame", "cumplidas", "cumplido", "terminadas", "promesas", "el", "los", "las", "del", "al", "una", "un",
      "con", "en", "y", "es", "mi", "español", "encargado", "departamento", "fecha", "límite", "progreso", "avance",
      "presupuesto",
    ],
    hints: [
      "la", "de", "que", "no", "por", "para", "se", "lo", "su", "meta", "plan", "lista", "todas", "todos", "página",
      "fuente", "objetivo", "responsable", "medidas", "está", "costo", "ayuda",
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
        "valor inicial", "valor actual", "punto de partida", "línea de base", "cuánto es ahora", "cuánto era",
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
      "todas las medidas", "qué se ha",
    ],
    count: ["cuántos", "cuántas", "cuántos son", "número de", "cantidad de"],
    achieved: [
      "cumplido", "cumplidos", "cumplida", "cumplidas", "se ha cumplido", "terminado", "terminados", "terminada",
      "terminadas", "logrado", "logradas", "realizado", "realizadas", "hecho", "hechas", "listo", "completado",
      "completadas", "alcanzado",
    ],
    notAchieved: [
      "no cumplido", "no cumplidos", "no cumplidas", "no se ha cumplido", "sin cumplir", "no terminado",
      "sin terminar", "aún no terminó", "no realizado", "no hecho", "pendientes", "pendiente", "falta", "faltan",
      "inacabado", "no logrado",
    ],
    until: ["hasta", "hasta el fin de", "hasta finales de", "antes de", "a más tardar"],
    record: [
      "medidas", "medida", "promesas", "promesa", "planes", "plan", "proyectos", "proyecto", "acciones", "acción",
      "compromisos", "compromiso", "programas", "programa", "iniciativas", "política",
    ],
    filler: [
      "por favor", "dígame", "dime", "me puede decir", "quisiera saber", "quiero saber", "sabe", "gracias",
      "y sobre", "hay", "existe", "el", "la", "los", "las", "de", "del", "es", "eso", "esta", "este",
    ],
  },
};
