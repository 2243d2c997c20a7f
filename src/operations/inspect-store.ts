import type { OperationsState } from "../store/d1-operations-store.ts";
import type { Finding } from "./finding.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Crons run once a day and may be late; a day and two hours mean that one was missed. */
const DAILY_LIMIT_MS = 26 * HOUR_MS;
/** The watch runs every half hour; some may be late. */
const WATCH_LIMIT_MS = 2 * HOUR_MS;
/** The queue gets work every morning; past this it stands still. */
const QUEUE_LIMIT_MS = HOUR_MS;
const DEAD_LETTER_DAYS = 7;

const MIGRATE =
  "npm run deploy(または npx wrangler d1 migrations apply machi-no-yakusoku --remote)を実行してください。";

/** The database, its migrations, the crons and the queue. @param state null: the database could not be read */
export function inspectStore(state: OperationsState | null, now: Date): Finding[] {
  const database = { id: "database", name: "データベース(D1)" };
  if (state === null) {
    return [
      {
        ...database,
        state: "wrong",
        what: "読み出せません。",
        todo: "wrangler.toml の database_id と、Cloudflare の状態(https://www.cloudflarestatus.com)を確かめてください。",
      },
    ];
  }
  return [
    { ...database, state: "ok", what: "読み出せます。", todo: null },
    findMigrations(state),
    ...inspectCrons(state, now),
    findQueue(state, now),
    findDeadLetters(state, now),
  ];
}

type Signs = Pick<OperationsState, "beats" | "migratedAt">;

/** The three crons alone. */
export function inspectCrons(signs: Signs, now: Date): Finding[] {
  return [
    findCron("morning", "毎朝9時の処理(お知らせ)", DAILY_LIMIT_MS, signs, now),
    findCron("night", "毎朝3時の処理(古い記録を消す)", DAILY_LIMIT_MS, signs, now),
    findCron("watch", "30分ごとの見まわり", WATCH_LIMIT_MS, signs, now),
  ];
}

function findMigrations({ missingMigrations: missing, missingObjects: gone }: OperationsState): Finding {
  const subject = { id: "migrations", name: "データベースの形" };
  if (gone.length > 0) {
    const todo = "README の「控えを取り、戻す」のとおり、控えか、なくなる前の時点に戻してください。";
    return { ...subject, state: "wrong", what: `あるはずのものがありません(${gone.join("、")})。`, todo };
  }
  if (missing.length === 0) return { ...subject, state: "ok", what: "新しい形になっています。", todo: null };
  return { ...subject, state: "wrong", what: `当てていない変更があります(${missing.join("、")})。`, todo: MIGRATE };
}

function findCron(
  beat: "morning" | "night" | "watch",
  name: string,
  limitMs: number,
  { beats, migratedAt }: Signs,
  now: Date,
): Finding {
  const subject = { id: `cron_${beat}`, name };
  const last = beats[beat];
  // Before the first run, the time since the database was made ready counts.
  const since = last ?? migratedAt;
  const isLate = since !== null && now.getTime() - since.getTime() > limitMs;
  const what = last ? `最後に動いたのは${describeInstant(last)}です。` : "まだ一度も動いていません。";
  if (!isLate) return { ...subject, state: "ok", what, todo: null };
  const todo =
    "Cloudflare の Workers → Settings → Trigger Events に、wrangler.toml の crons があるか確かめてください。";
  return {
    ...subject,
    state: "wrong",
    what: `${what}${limitMs === WATCH_LIMIT_MS ? "30分に" : "一日に"}一度動くはずです。`,
    todo,
  };
}

function findQueue({ beats: { morning, queue } }: OperationsState, now: Date): Finding {
  const subject = { id: "queue", name: "お知らせのキュー" };
  const waitsSince = morning && (!queue || queue < morning) ? morning : null;
  if (waitsSince !== null && now.getTime() - waitsSince.getTime() > QUEUE_LIMIT_MS) {
    return {
      ...subject,
      state: "wrong",
      what: `${describeInstant(waitsSince)}の仕事が、まだ終わっていません。`,
      todo: "npx wrangler queues list で reminders と reminders-dead があるか確かめ、なければ作ってください。",
    };
  }
  const what = queue ? `最後に働いたのは${describeInstant(queue)}です。` : "まだ仕事がありません。";
  return { ...subject, state: "ok", what, todo: null };
}

function findDeadLetters({ beats: { dead_letter: last } }: OperationsState, now: Date): Finding {
  const subject = { id: "dead_letters", name: "くり返し失敗した仕事" };
  if (!last || now.getTime() - last.getTime() > DEAD_LETTER_DAYS * 24 * HOUR_MS)
    return { ...subject, state: "ok", what: `この${DEAD_LETTER_DAYS}日はありません。`, todo: null };
  return {
    ...subject,
    state: "wrong",
    what: `${describeInstant(last)}にありました。`,
    todo: "市の知らせのチャンネルの文と、動作記録の reminder.dead_letter の行を見てください。",
  };
}

/** 「11月28日 9:00」, in Japan. */
function describeInstant(instant: Date): string {
  const parts = new Intl.DateTimeFormat("ja-JP", {
    timeZone: "Asia/Tokyo",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  });
  return parts.format(instant);
}
