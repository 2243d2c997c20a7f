import type { Reporter, TestModule } from "vitest/node";

/** Ends every run with one plain line, `N passed, N failed`, that people and CI read. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === "passed").length;
    const failed = tests.filter((test) => test.result().state === "failed").length;
    // A file that cannot be collected holds no tests, and still has failed.
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    process.on("exit", () => process.stdout.write(`${passed} passed, ${failed + broken + errors.length} failed\n`));
  }
}
