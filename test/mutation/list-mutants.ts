import { parseSync } from "vite";

/** One small change of a source that its tests should notice. */
export interface Mutant {
  /** 1-based. */
  line: number;
  /** What was written, and what stands in its place, cut to a line. */
  was: string;
  now: string;
  /** The whole source with the change. */
  source: string;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [field: string]: unknown;
}

const OPERATORS: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": "<=",
  "<=": "<",
  ">": ">=",
  ">=": ">",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "%": "*",
  "&&": "||",
  "||": "&&",
  "??": "&&",
};
/** A map: names like `toString` are those of every object. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ["some", "every"],
  ["every", "some"],
  ["startsWith", "endsWith"],
  ["max", "min"],
  ["min", "max"],
]);
/** Types and names of files: a change there tells nothing of the tests. */
const SKIPPED = /^(TS(?!As|NonNull|Satisfies)|Import|ExportAll)/;
const SKIPPED_FIELDS = new Set(["typeAnnotation", "typeArguments", "typeParameters", "source"]);
/** A rule's tests beside the rule. */
const EXAMPLES = /^(?:examples|counterExamples)$/;
/** How a part of a page looks is for eyes. */
const LOOK = "className";
/** What such an error says is for who mends the program: who catches it asks for its kind. */
const PLAIN_ERROR = /^(?:Type|Range|Syntax)?Error$/;

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Every mutant of a TypeScript source. @throws Error where it cannot be parsed */
export function listMutants(file: string, source: string): Mutant[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const mutants: Mutant[] = [];
  const text = (node: Node) => source.slice(node.start, node.end);

  function add(start: number, end: number, now: string): void {
    const line = source.slice(0, start).split("\n").length;
    const short = (words: string) => words.replace(/\s+/g, " ").slice(0, 60);
    const changed = source.slice(0, start) + now + source.slice(end);
    mutants.push({ line, was: short(source.slice(start, end)), now: short(now), source: changed });
  }

  function mutate(node: Node): void {
    switch (node.type) {
      case "BinaryExpression":
      case "LogicalExpression": {
        const operator = node.operator as string;
        const [left, right] = [node.left as Node, node.right as Node];
        const other = OPERATORS[operator];
        // Words are joined by +, never taken from each other.
        if (other === undefined || (operator === "+" && /["'`]/.test(text(node)))) return;
        // `a && b || c` of mixed operators needs its parentheses.
        add(node.start, node.end, `((${text(left)}) ${other} (${text(right)}))`);
        return;
      }
      case "IfStatement":
      case "ConditionalExpression": {
        const test = node.test as Node;
        add(test.start, test.end, "true");
        add(test.start, test.end, "false");
        return;
      }
      case "UnaryExpression":
        if (node.operator === "!") add(node.start, node.end, `(${text(node.argument as Node)})`);
        return;
      case "Literal":
        if (typeof node.value === "boolean") add(node.start, node.end, String(!node.value));
        else if (typeof node.value === "number") add(node.start, node.end, `(${node.raw as string} + 1)`);
        else if (typeof node.value === "string" && node.value !== "") add(node.start, node.end, '""');
        return;
      case "CallExpression": {
        const callee = node.callee as Node;
        if (callee.type !== "MemberExpression" || callee.computed === true) return;
        const property = callee.property as Node;
        const name = text(property);
        const other = METHODS.get(name);
        if (other !== undefined) add(property.start, property.end, other);
        if (name === "filter") add(node.start, node.end, text(callee.object as Node));
        return;
      }
    }
  }

  function walk(node: Node): void {
    if (SKIPPED.test(node.type)) return;
    if (node.type === "NewExpression" && PLAIN_ERROR.test(text(node.callee as Node))) return;
    if (node.type === "JSXAttribute" && text(node.name as Node) === LOOK) return;
    mutate(node);
    for (const [field, value] of Object.entries(node)) {
      if (SKIPPED_FIELDS.has(field)) continue;
      // A key is a name, whether it is quoted or not.
      if (field === "key" && node.type === "Property" && node.computed !== true) continue;
      if (field === "value" && node.type === "Property" && EXAMPLES.test(text(node.key as Node))) continue;
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
    }
  }
  walk(program as unknown as Node);
  return mutants;
}
