/** Shown in place of an answer that is on its way. */
export function Waiting() {
  return (
    <p className="waiting">
      <span className="waiting-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      記録を調べています
    </p>
  );
}
