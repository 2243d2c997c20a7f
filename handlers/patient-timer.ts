/** One slice of a wait: short beside any time-out here, long beside a turn of the event loop. */
const SLICE_MS = 50;

/** A wait that can be called off. */
interface PatientTimer {
  /** Resolves when the time is over; never after `stop`. */
  over: Promise<void>;
  stop(): void;
}

/**
 * Waits in slices, so that only time in which the event loop was free counts. An isolate with many questions at once
 * computes for seconds without looking at the network; a plain timer then ends first, and calls that were answered long
 * ago, or were never sent, count as timed out (200 questions at once lost a sixth of their answers).
 */
export function startPatientTimer(ms: number): PatientTimer {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => {
    const wait = (leftMs: number) => {
      timer = setTimeout(() => (leftMs > SLICE_MS ? wait(leftMs - SLICE_MS) : resolve()), Math.min(leftMs, SLICE_MS));
    };
    wait(ms);
  });
  return { over, stop: () => clearTimeout(timer) };
}
