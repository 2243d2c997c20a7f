import type { Fault } from "./api-types.ts";

interface FaultNoteProps {
  fault: Fault;
  retryLabel: string;
  onRetry: () => void;
}

/** What happened, what to do, and a way to try again. */
export function FaultNote({ fault, retryLabel, onRetry }: FaultNoteProps) {
  return (
    <div className="fault" role="alert">
      <p className="fault-title">
        <span aria-hidden="true">! </span>
        {fault.title}
      </p>
      <p>{fault.advice}</p>
      <button type="button" className="button" onClick={onRetry}>
        {retryLabel}
      </button>
    </div>
  );
}
