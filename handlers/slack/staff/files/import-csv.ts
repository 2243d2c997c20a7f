import type { ModalView } from "@slack/types";
import { z } from "zod";
import {
  buildFileError,
  FILE_INPUT,
  importMetadataSchema,
  renderImportMessage,
  renderImportModal,
} from "../../../../src/card/slack/staff/import-view.ts";
import { renderNoticeView } from "../../../../src/card/slack/staff/notice-view.ts";
import { sayPlainly } from "../../../../src/card/slack/staff/review-message.ts";
import { STAFF_WORDS } from "../../../../src/card/slack/staff/staff-words.ts";
import { describeCsvFaults } from "../../../../src/progress/find-csv-entries.ts";
import { mayRecord } from "../../../../src/progress/permissions.ts";
import { log, logError } from "../../../log.ts";
import { buildEntryId } from "../build-entry-id.ts";
import { findActor, isRecorderOfAll, isRefused, type Rule } from "../find-refusal.ts";
import { openView } from "../open-view.ts";
import { quietly } from "../quietly.ts";
import { askFileReview } from "../review/ask-review.ts";
import type { StaffTools } from "../staff-room.ts";
import type { Submission, SubmissionResult } from "../staff-submission.ts";
import { type Person, postTo, tellPrivately } from "../tell-privately.ts";
import { fetchSlackFile, isSlackFile } from "./fetch-slack-file.ts";

/** CSV で取り込む: asks for the file. */
export async function openImport(person: Person, triggerId: string, tools: StaffTools): Promise<void> {
  if (await isRefused(person, { action: "import" }, mayRecordAny, tools)) return;
  const opened = await openView(tools.client, triggerId, renderImportModal());
  if (opened === "opened") return;
  await tellPrivately(tools.client, person, sayPlainly(STAFF_WORDS.importAgain(opened.why)));
}

const mayRecordAny: Rule = (staff, actor) => mayRecord(staff, actor);

const filesSchema = z.looseObject({ files: z.array(z.looseObject({ url_private_download: z.string() })).min(1) });

/** The file was sent. Reading it takes longer than a form waits: the form says so, and shows the outcome later. */
export async function importCsv({ user, view }: Submission, tools: StaffTools): Promise<SubmissionResult> {
  const sent = filesSchema.safeParse(view.state.values[FILE_INPUT.block]?.[FILE_INPUT.element]);
  const chosen = sent.data?.files[0]?.url_private_download;
  const { doubted } = importMetadataSchema.parse(JSON.parse(view.private_metadata || "{}"));
  // Without another file, the one that was asked about is meant as it is.
  const url = chosen ?? doubted ?? undefined;
  const accepted = chosen === undefined && doubted !== null;
  if (url === undefined || !isSlackFile(url, tools.workspace.apiBaseUrl)) {
    if (url !== undefined) log("slack.file_url_refused");
    const errors = buildFileError(STAFF_WORDS.fileMissing);
    return { answer: { response_action: "errors", errors } };
  }
  return {
    answer: { response_action: "update", view: renderNoticeView(STAFF_WORDS.readingTitle, [STAFF_WORDS.reading]) },
    afterwards: async () => {
      const outcome = await takeFile(user.id, url, accepted, tools);
      // Before the clerk is told: what was stored must reach its reviewers, whatever became of the form.
      await askFileReview(user.id, tools.now.toISOString(), tools);
      await showOutcome(user.id, view.id, outcome, tools);
    },
  };
}

/** In the open form; once it was closed Slack refuses that, and the same words go to the person. */
async function showOutcome(userId: string, viewId: string, outcome: ModalView, { client }: StaffTools): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view: outcome });
  } catch (error) {
    logError("slack.outcome_unshown", error);
    await quietly(() => postTo(client, userId, renderImportMessage(outcome)));
  }
}

async function takeFile(userId: string, url: string, accepted: boolean, tools: StaffTools) {
  const { desk, records, now } = tools;
  const file = await fetchSlackFile(url, tools.workspace.botToken);
  if (file.kind === "unread") return renderImportModal([file.why]);
  const { bytes } = file;
  const fileId = await buildEntryId(records.city.id, userId, new TextDecoder("latin1").decode(bytes));
  const outcome = await desk.importCsv(await findActor(tools, userId, isRecorderOfAll), bytes, fileId, now, accepted);
  switch (outcome.kind) {
    case "bad_csv":
      return renderImportModal(describeCsvFaults(outcome.faults));
    case "doubts":
      return renderImportModal([], { lines: describeCsvFaults(outcome.doubts), url });
    case "refused":
    case "not_possible":
    case "not_saved":
      return renderImportModal([outcome.message]);
    case "saved":
      return renderNoticeView(STAFF_WORDS.importedTitle, [
        STAFF_WORDS.imported(outcome.recorded),
        STAFF_WORDS.importedRest(outcome.unchanged, outcome.empty),
      ]);
  }
}
