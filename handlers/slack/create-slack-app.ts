import { App, type Receiver, type webApi } from "@slack/bolt";
import { INTENT_ACTION_PREFIX } from "../../src/card/slack/build-buttons.ts";
import { SHARE_ACTION_ID } from "../../src/card/slack/share-button.ts";
import { LINK_ACTION_PREFIX } from "../../src/card/slack/staff/link-button.ts";
import { STAFF_ACTION_PREFIX } from "../../src/card/slack/staff/staff-action.ts";
import type { Desk } from "../desk.ts";
import type { SlackWorkspace } from "../env.ts";
import { logError } from "../log.ts";
import { isOverLimit } from "../rate-limits.ts";
import { isRecordsUnread } from "../records-unread.ts";
import { answerCommand } from "./answer-command.ts";
import { answerDirectMessage, answerMention } from "./answer-message.ts";
import { answerTap, shareAnswer } from "./answer-tap.ts";
import { findEventId } from "./find-event-id.ts";
import { publishHome } from "./publish-home.ts";
import { buildSlackClientOptions, SILENT_LOGGER } from "./slack-client-options.ts";
import { answerStaffIntent } from "./staff/answer-staff-tap.ts";
import { answerStaffCommand } from "./staff/commands/answer-staff-command.ts";
import { listenToStaff } from "./staff/listen-to-staff.ts";
import type { StaffRoom } from "./staff/staff-room.ts";
import { tellUnread } from "./staff/tell-unread.ts";
import { opensPage, standsOnMessage } from "./tap.ts";
import { unfurlLinks } from "./unfurl-links.ts";

/** What no listener here takes: a button of a build that is long gone, which is told so. */
const OF_NO_BUILD = new RegExp(
  `^(?!${[INTENT_ACTION_PREFIX, STAFF_ACTION_PREFIX, LINK_ACTION_PREFIX].join("|")}|${SHARE_ACTION_ID}$)`,
);

interface SlackAppOptions {
  receiver: Receiver;
  desk: Desk;
  workspace: SlackWorkspace;
  /** What staff record, review and look after. */
  staffRoom: StaffRoom;
}

/** A Bolt app for one request, with every listener of this bot. */
export function createSlackApp({ receiver, desk, workspace, staffRoom }: SlackAppOptions): App {
  const city = `slack:${desk.city.id}`;
  const isBusy = (user: string) => isOverLimit(staffRoom.env, { staff: `${city}:${user}`, city });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: workspace.botToken }),
    // In-memory state would not outlive the request, and a token from a payload is not ours to use.
    convoStore: false,
    attachFunctionToken: false,
    extendedErrorHandler: true,
    logger: SILENT_LOGGER,
    clientOptions: buildSlackClientOptions(workspace),
  });

  const toolsFor = (client: webApi.WebClient) => ({ ...staffRoom, client });
  app.event("app_mention", ({ event, body, client }) =>
    answerMention(event, { desk, staffTools: toolsFor(client), body, isBusy }),
  );
  app.event("message", ({ event, body, client }) =>
    answerDirectMessage(event, { desk, staffTools: toolsFor(client), body, isBusy }),
  );
  app.event("link_shared", ({ event, client }) =>
    unfurlLinks(event, { env: staffRoom.env, desk, client, now: staffRoom.now, isBusy }),
  );
  app.event("app_home_opened", ({ event, client }) => publishHome(event, toolsFor(client)));
  app.command("/yakusoku", async ({ command, ack, client, respond }) => {
    await ack();
    const staffTools = toolsFor(client);
    if (await answerStaffCommand(command, respond, desk, staffTools)) return;
    await answerCommand(command, { desk, respond, staffTools, isBusy });
  });
  app.action(new RegExp(`^${INTENT_ACTION_PREFIX}`), async ({ body, ack, client, respond }) => {
    await ack();
    if (opensPage(body)) return;
    const staffTools = toolsFor(client);
    if (await answerStaffIntent(body, respond, staffTools)) return;
    await answerTap(body, { desk, staffTools, respond, isBusy });
  });
  app.action(SHARE_ACTION_ID, async ({ body, ack, client, respond }) => {
    await ack();
    await shareAnswer(body, { desk, staffTools: toolsFor(client), respond, isBusy });
  });
  app.action(OF_NO_BUILD, async ({ body, ack, client, respond }) => {
    await ack();
    if (!standsOnMessage(body)) return;
    await answerTap(body, { desk, staffTools: toolsFor(client), respond, isBusy });
  });
  listenToStaff(app, desk, staffRoom);
  app.error(async ({ error, body }: { error: unknown; body: unknown }) => {
    logError("slack.answer_failed", error, { city: desk.city.id, eventId: findEventId(body) });
    if (isRecordsUnread(error)) await tellUnread(body, workspace);
  });
  return app;
}
