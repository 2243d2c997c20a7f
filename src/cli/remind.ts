import { buildDigestCard } from "../card/build-digest-card.ts";
import { buildNoticeCard } from "../card/build-notice-card.ts";
import { listDigestLead, renderSectionText } from "../card/reminder-text.ts";
import { renderText } from "../card/text.ts";
import { calendarDateSchema, dateInJapan, formatDayShort } from "../domain/calendar-date.ts";
import { buildMeasureView } from "../domain/measure-view.ts";
import type { CityRecords } from "../domain/records.ts";
import { buildCityDigest } from "../reminder/build-city-digest.ts";
import { firstBusinessDayOf } from "../reminder/business-day.ts";
import { isSilenced } from "../reminder/digest.ts";
import { fieldsOf } from "../reminder/fields.ts";
import { findDueRecords } from "../reminder/find-due-records.ts";
import { isoWeekOf } from "../reminder/iso-week.ts";
import { type DataFault, readCities } from "./read-data-files.ts";
import { readOptions } from "./read-options.ts";
import { reportFaults } from "./report-faults.ts";

/**
 * `npm run remind -- --city annaka --today 2024-03-04 --dry-run` prints what a city's reminder of that day would say,
 * and to whom. It reads the data files and sends nothing; sending is the Worker's alone.
 */
const USAGE = "使いかた: npm run remind -- --city annaka --today 2024-03-04 --dry-run";

const { values } = readOptions(USAGE, {
  city: { type: "string" },
  today: { type: "string" },
  "dry-run": { type: "boolean" },
});
const today = calendarDateSchema.safeParse(values.today ?? dateInJapan(new Date()));
const faults: DataFault[] = [];
const cities = readCities(faults);
if (reportFaults(faults) > 0) process.exit(1);
const records = cities.find(({ city }) => city.id === values.city || city.name === values.city);
if (!records || !today.success || !values["dry-run"]) {
  console.error(`${USAGE}\n使える市: ${cities.map(({ city }) => city.id).join("、")}`);
  if (!values["dry-run"])
    console.error("ここからは送りません(--dry-run を付けてください)。送るのは Worker の cron です。");
  process.exit(2);
}
printReminder(records, today.data);

function printReminder(room: CityRecords, day: string): void {
  const week = isoWeekOf(day);
  const first = firstBusinessDayOf(week);
  const staff = buildCityDigest(room, day);
  const { quiet } = staff;
  const card = buildDigestCard(staff);

  heading(`${room.city.name} ${day} (${week})`);
  console.log(`送る日: ${first ? `${formatDayShort(first)} 9:00` : "この週は開庁日がないので送らない"}`);
  console.log(`静かにする期間: ${quiet ? `${quiet.period.from}〜${quiet.period.to} ${quiet.period.reason}` : "なし"}`);

  heading(`Slack(職員) チャンネル: ${room.city.staff.reminderChannel ?? "city.yaml か STAFF_… で決める"}`);
  console.log(listDigestLead(card).join("\n"));
  for (const [index, section] of card.sections.entries()) {
    console.log(`\n-- スレッド ${index + 1}`);
    console.log(renderSectionText(section));
  }
  for (const { department, channel } of room.city.staff.departmentChannels) {
    heading(`Slack(${department}) チャンネル: ${channel}`);
    console.log(renderText(buildDigestCard(buildCityDigest(room, day, { department }))));
  }

  const citizens = buildCityDigest(room, day, { audience: "citizen" });
  heading("LINE(週のまとめを選んだ人)");
  console.log(isSilenced(citizens) ? "送らない(静かにする期間)" : renderText(buildDigestCard(citizens)));
  for (const field of fieldsOf(room)) {
    const digest = buildCityDigest(room, day, { audience: "citizen", only: [{ kind: "field", field: field.id }] });
    heading(`LINE(分野 field:${field.id} を選んだ人)`);
    console.log(isSilenced(digest) ? "送らない(静かにする期間)" : listDigestLead(buildDigestCard(digest)).join("\n"));
  }

  const due = findDueRecords(room, week, day);
  heading(`LINE(フォローしている人) 期限の90日前・30日前の記録 ${due.length}件`);
  for (const [index, id] of due.entries()) {
    const measure = room.measures.find((entry) => entry.id === id)!;
    // One in full, the others by name: they differ in nothing but the record.
    if (index === 0)
      console.log(renderText(buildNoticeCard(buildMeasureView(measure, room.city, day), [{ kind: "due" }])));
    else console.log(`  record:${id} ${measure.title}`);
  }
}

function heading(text: string): void {
  console.log(`\n=== ${text}`);
}
