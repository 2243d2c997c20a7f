import { renderSlackMessage } from "../../../../src/card/slack/render-slack-message.ts";
import type { SlackMessage } from "../../../../src/card/slack/slack-message.ts";
import { renderCommandList, renderCommandOffer } from "../../../../src/card/slack/staff/command-message.ts";
import { mayRecord, mayWork } from "../../../../src/progress/permissions.ts";
import {
  type CommandRight,
  findNearCommands,
  STAFF_COMMANDS,
  type StaffCommandEntry,
} from "../../../../src/progress/staff-commands.ts";
import type { Desk, Reply } from "../../../desk.ts";
import { findActor, isRecorderOfAll } from "../find-refusal.ts";
import type { StaffTools } from "../staff-room.ts";
import { type Person, tellPrivately } from "../tell-privately.ts";
import { findStaffCommand } from "./find-staff-command.ts";

/** What somebody may ask for by a word. */
async function listCommands(userId: string, tools: StaffTools): Promise<StaffCommandEntry[]> {
  const actor = await findActor(tools, userId, isRecorderOfAll);
  const may: Record<CommandRight, boolean> = {
    record: mayRecord(tools.staff, actor).kind === "allowed",
    work: mayWork(tools.staff, actor).kind === "allowed",
    everybody: true,
  };
  return STAFF_COMMANDS.filter(({ right }) => may[right]);
}

/** ヘルプ: what everybody may ask, and the commands that work for this person. */
export async function tellCommands(person: Person, desk: Desk, tools: StaffTools): Promise<void> {
  const help = renderSlackMessage(desk.help());
  const commands = (await listCommands(person.user.id, tools)).filter(({ right }) => right !== "everybody");
  const blocks = commands.length === 0 ? [] : renderCommandList(commands);
  await tellPrivately(tools.client, person, { ...help, blocks: [...help.blocks, ...blocks] });
}

/**
 * The commands that a text nearly is, as buttons, so that a slip is neither answered like a question nor kept as one.
 * Null where it is like none, or like none that this person may use.
 * @param reply what the desk makes of the text; asked for only where the text may as well be a question
 */
export async function findCommandOffer(
  text: string,
  userId: string,
  tools: StaffTools,
  reply: () => Promise<Pick<Reply, "answered">>,
): Promise<SlackMessage | null> {
  const near = findNearCommands(text);
  if (near === null) return null;
  const kinds = (await listCommands(userId, tools)).filter(({ kind }) => near.kinds.includes(kind));
  if (kinds.length === 0) return null;
  if (!near.surely && !isUnfound(await reply())) return null;
  return renderCommandOffer(text, kinds);
}

/**
 * A command that was written as a message: with a button, for only a button's answer is seen by one person alone. Null
 * for a question, and for whoever may use none.
 */
export async function findCommandInMessage(
  text: string,
  userId: string,
  tools: StaffTools,
  reply: () => Promise<Pick<Reply, "answered">>,
): Promise<SlackMessage | null> {
  const command = findStaffCommand(text, tools.today);
  if (command === undefined) return findCommandOffer(text, userId, tools, reply);
  const known = (await listCommands(userId, tools)).filter(
    ({ kind, right }) => kind === command.kind && right !== "everybody",
  );
  return known.length === 0 ? null : renderCommandOffer(text, known, text);
}

const isUnfound = ({ answered }: Pick<Reply, "answered">) =>
  answered?.parts.every(({ outcome }) => outcome.answer.kind === "not_found" || outcome.answer.kind === "message") ??
  false;
