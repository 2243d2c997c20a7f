import { readdirSync, readFileSync } from "node:fs";

/**
 * Watches the memory of workerd, the process with the Worker, its D1 and its queues in it: resident megabytes at the
 * first look, at most, at the last look, and once a minute. Linux only; elsewhere they stay 0.
 */
export function watchMemory(): {
  stop(): { firstMb: number; mostMb: number; lastMb: number; minutesMb: number[] };
} {
  let firstMb = 0;
  let mostMb = 0;
  let lastMb = 0;
  const minutesMb: number[] = [];
  const startedAt = performance.now();
  const look = () => {
    const mb = Math.max(0, ...listWorkerds().map(({ residentMb }) => residentMb));
    firstMb ||= mb;
    mostMb = Math.max(mostMb, mb);
    lastMb = mb;
    if ((performance.now() - startedAt) / 60_000 >= minutesMb.length) minutesMb.push(mb);
  };
  const timer = setInterval(look, 250);
  return {
    stop: () => {
      clearInterval(timer);
      return { firstMb, mostMb, lastMb, minutesMb };
    },
  };
}

/** Every workerd that this process has started. */
export function listWorkerds(): { pid: number; residentMb: number }[] {
  if (process.platform !== "linux") return [];
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readStatus(name);
      const isOurs = status.includes("Name:\tworkerd") && status.includes(`PPid:\t${process.pid}\n`);
      const kb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
      return isOurs ? [{ pid: Number(name), residentMb: Math.round(kb / 1024) }] : [];
    });
}

function readStatus(process: string): string {
  try {
    return readFileSync(`/proc/${process}/status`, "utf8");
  } catch {
    // It has ended in the meantime.
    return "";
  }
}
