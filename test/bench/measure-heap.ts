import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { listWorkerds } from "../simulation/watch-memory.ts";

const workerd = createRequire(import.meta.url)("workerd") as { default: string };
/** Below the ports that Linux gives out by itself. */
const FIRST_PORT = 10_000;
const PORTS = 20_000;
const TRIES = 3;

/**
 * Has every workerd that starts from now on open its inspector, on a port that its process number tells: the harness that
 * starts it does not open one.
 */
export function openInspectors(): void {
  const script = path.join(mkdtempSync(path.join(tmpdir(), "workerd-")), "workerd");
  const address = `127.0.0.1:$((${FIRST_PORT} + $$ % ${PORTS}))`;
  writeFileSync(script, `#!/bin/sh\nexec "${workerd.default}" "$@" "--inspector-addr=${address}"\n`, { mode: 0o755 });
  process.env.MINIFLARE_WORKERD_PATH = script;
}

const isolatesSchema = z.array(z.object({ id: z.string(), webSocketDebuggerUrl: z.string() }));
const usageSchema = z.object({
  id: z.literal(2),
  result: z.object({ usedSize: z.number(), backingStorageSize: z.number() }),
});

/** What JavaScript holds after a collection, with its buffers. NaN: no inspector answered (see openInspectors). */
interface Heap {
  workerMb: number;
  /** Of the parts that stand for the platform: database, queues, assets. */
  othersMb: number;
}

/** Measures at once, every minute, and at the end. */
export async function watchHeap(): Promise<{ stop(): Promise<Heap[]> }> {
  const heaps = [await measureHeap()];
  const running: Promise<unknown>[] = [];
  const measure = async () => void heaps.push(await measureHeap());
  const timer = setInterval(() => running.push(measure()), 60_000);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(running);
      await measure();
      return heaps;
    },
  };
}

async function measureHeap(): Promise<Heap> {
  const heap = { workerMb: Number.NaN, othersMb: 0 };
  const lists = listWorkerds().map(({ pid }) => listIsolates(FIRST_PORT + (pid % PORTS)));
  for (const { id, webSocketDebuggerUrl } of (await Promise.all(lists)).flat()) {
    // A stub between the harness and its own process, whose address no client can write.
    if (id.includes("#")) continue;
    const mb = (await collect(webSocketDebuggerUrl)) / 2 ** 20;
    if (id === "core:user:machi-no-yakusoku") heap.workerMb = mb;
    else heap.othersMb += mb;
  }
  return heap;
}

const listIsolates = async (port: number) =>
  fetch(`http://127.0.0.1:${port}/json`).then(
    async (response) => isolatesSchema.parse(await response.json()),
    () => [],
  );

/** Collects what nothing holds any more. @returns the bytes that are left; NaN: no answer, also not on the third try */
async function collect(address: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const bytes = await collectOnce(address);
    if (!Number.isNaN(bytes)) return bytes;
  }
  return Number.NaN;
}

/** An inspector now and then hangs up on whoever calls while its isolate is at work. */
function collectOnce(address: string): Promise<number> {
  const socket = new WebSocket(address);
  return new Promise<number>((resolve) => {
    socket.onopen = () => {
      socket.send(JSON.stringify({ id: 1, method: "HeapProfiler.collectGarbage" }));
      socket.send(JSON.stringify({ id: 2, method: "Runtime.getHeapUsage" }));
    };
    socket.onmessage = ({ data }) => {
      const usage = usageSchema.safeParse(JSON.parse(String(data))).data?.result;
      if (usage) resolve(usage.usedSize + usage.backingStorageSize);
    };
    socket.onerror = socket.onclose = () => resolve(Number.NaN);
  }).finally(() => socket.close());
}
