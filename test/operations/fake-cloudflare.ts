import type { Wrangler } from "../../src/cli/run-wrangler.ts";
import { NO_DATABASE_ID } from "../../src/cli/setup-steps.ts";

/** As wrangler writes it, with colours, and with a line that helps nobody. */
const REFUSED =
  '\n\u001b[31m✘ \u001b[41m[ERROR]\u001b[0m Register a subdomain here:\n\nhttps://dash.cloudflare.com/a/workers\n\nLogs were written to "x.log"';

/** A Cloudflare account as wrangler shows it: what setup and deploy make in it, and every run they made. */
export class FakeCloudflare {
  databases: { name: string; uuid: string }[] = [];
  queues: string[] = [];
  secrets = new Map<string, string>();
  runs: string[] = [];
  config = `name = "machi-no-yakusoku"\n[[d1_databases]]\ndatabase_id = "${NO_DATABASE_ID}" # 書きかえる\n`;
  /** Runs that fail, by how they begin. */
  failing: string[] = [];

  readonly wrangler: Wrangler = (args, input) => {
    const run = args.join(" ");
    this.runs.push(run);
    if (this.failing.some((begin) => run.startsWith(begin))) return { isDone: false, output: REFUSED };
    const done = (output = "") => ({ isDone: true, output });
    switch (args.slice(0, 2).join(" ")) {
      case "d1 list":
        return done(JSON.stringify(this.databases));
      case "d1 create":
        this.databases.push({ name: args[2]!, uuid: "11111111-2222-3333-4444-555555555555" });
        return done();
      case "queues list":
        return done(this.queues.map((name) => `│ ${name} │`).join("\n"));
      case "queues create":
        this.queues.push(args[2]!);
        return done();
      case "secret list":
        return done(JSON.stringify([...this.secrets.keys()].map((name) => ({ name, type: "secret_text" }))));
      case "secret put":
        this.secrets.set(args[2]!, input!);
        return done();
      case "deploy":
        return done("Deployed machi-no-yakusoku triggers (0.5 sec)\n  https://machi-no-yakusoku.minato.workers.dev");
      default:
        return done();
    }
  };

  /** What changed something. */
  get changes(): string[] {
    return this.runs.filter((run) => !/ list|^whoami/.test(run));
  }
}
