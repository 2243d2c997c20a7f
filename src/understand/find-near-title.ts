import type { PlanSection } from "./catalogue.ts";
import { layOutRuns, openRunTable, type RunTable } from "./run-table.ts";

/** A stretch of a text that is nearly a section's title, and how near. */
export interface NearTitle {
  section: PlanSection;
  start: number;
  end: number;
  /** Share of the title's characters that stand there in its order, 0…1. */
  share: number;
}

/** From this share a stretch is the title with a slip; below, only its telling part was said. */
const NEARLY = 0.72;
/** Less of what tells a title from its neighbours may be any of them. Both found by hand on set questions of four cities. */
const TELLS_APART = 0.7;
/** A telling part shorter than this is a word like others. */
const MIN_CORE_CHARS = 4;
/** Titles shorter than this are read whole or not at all. */
const MIN_TITLE_CHARS = 6;

/**
 * Sections whose title a text says nearly: a letter left out, another particle (「自然から選ばれるまち」), or only the part
 * that tells it from its neighbours (「文化スポーツのまち」). Best first.
 */
export function findNearTitles(text: string, sections: readonly PlanSection[]): NearTitle[] {
  const { cores, pairs, holdersOf } = readCores(sections);
  const shared = new Uint16Array(cores.length);
  for (const pair of pairs.findIn(text)) for (const at of holdersOf[pair]!) shared[at]!++;
  return cores
    .flatMap(({ section, title: words, core }, at) => {
      if (shared[at]! < (core.length - 1) / 2 || text.includes(section.plain)) return [];
      const said = align(text, core);
      if (said.share < TELLS_APART || TWO_NAMES.test(text.slice(said.start, said.end))) return [];
      const title = align(text, words);
      if (title.share >= NEARLY && !TWO_NAMES.test(text.slice(title.start, title.end))) return [{ section, ...title }];
      return core.length >= MIN_CORE_CHARS && said.share === 1 ? [{ section, ...said, share: NEARLY }] : [];
    })
    .sort((a, b) => b.share - a.share || b.end - b.start - (a.end - a.start));
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

/** What is left of a title without what its neighbours share; `title`: without the brackets that explain its words. */
interface Core {
  section: PlanSection;
  title: string;
  core: string;
}

interface Cores {
  cores: readonly Core[];
  pairs: RunTable;
  /** Pair by pair, the places of the cores that hold it. */
  holdersOf: readonly (readonly number[])[];
}

const read = new WeakMap<readonly PlanSection[], Cores>();

/** Of the titles that are long enough; read once a city. */
function readCores(sections: readonly PlanSection[]): Cores {
  const known = read.get(sections);
  if (known !== undefined) return known;
  const cores = sections
    .filter(({ plain }) => plain.length >= MIN_TITLE_CHARS)
    .map((section) => ({ section, title: withoutBrackets(section.plain), core: coreOf(section, sections) }));
  const byPair = new Map<string, number[]>();
  cores.forEach(({ core }, at) => {
    for (const pair of pairsOf(core)) {
      const places = byPair.get(pair);
      if (places) places.push(at);
      else byPair.set(pair, [at]);
    }
  });
  const made = { cores, pairs: openRunTable(layOutRuns([...byPair.keys()])), holdersOf: [...byPair.values()] };
  read.set(sections, made);
  return made;
}

const withoutBrackets = (title: string) => title.replace(/\([^()]*\)/g, "");

/** A title without the end that its neighbours share (「から選ばれるまちへ」). */
function coreOf(section: PlanSection, sections: readonly PlanSection[]): string {
  const beside = sections.filter(({ level, plain }) => level === section.level && plain !== section.plain);
  let shared = 0;
  for (let length = 3; length < section.plain.length - 1; length++) {
    const end = section.plain.slice(-length);
    if (beside.filter(({ plain }) => plain.endsWith(end)).length < 2) break;
    shared = length;
  }
  return withoutBrackets(section.plain.slice(0, section.plain.length - shared));
}

/** The end of one quoted name and the beginning of another. */
const TWO_NAMES = /[」』][^「」『』]*[「『]/;

/** Marks and particles that people leave out or put in. */
const SLIGHT = /[・、,の「」\s]/;

/**
 * The stretch of a text that holds most of a title in its order, runs of other characters costing their length (local
 * alignment).
 */
function align(text: string, title: string): { start: number; end: number; share: number } {
  const letters = [...title].filter((letter) => !SLIGHT.test(letter));
  let before = letters.map(() => EMPTY);
  let best = EMPTY;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const cells: Cell[] = [];
    for (let index = 0; index < letters.length; index++) {
      const diagonal = index === 0 ? EMPTY : before[index - 1]!;
      const up = before[index]!;
      const left = index === 0 ? EMPTY : cells[index - 1]!;
      let cell = EMPTY;
      if (text[at] === letters[index]) {
        const start = diagonal.score > 0 ? diagonal.start : at;
        cell = { score: diagonal.score + 2, held: diagonal.held + 1, start };
      }
      const skipped = SLIGHT.test(text[at]!) ? up : { ...up, score: up.score - 1 };
      if (skipped.score > cell.score) cell = skipped;
      if (left.score - 1 > cell.score) cell = { ...left, score: left.score - 1 };
      cells.push(cell);
      if (cell.score > best.score) {
        best = cell;
        end = at + 1;
      }
    }
    before = cells;
  }
  return { start: best.start, end, share: best.held / Math.max(1, letters.length) };
}

interface Cell {
  score: number;
  held: number;
  start: number;
}
const EMPTY: Cell = { score: 0, held: 0, start: 0 };
