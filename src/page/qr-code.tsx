/** @jsxImportSource hono/jsx */
import { encode } from "uqr";

/** Every mask can be read; to try all eight takes most of a page's time. */
export const QR_OPTIONS = { ecc: "M", border: 0, maskPattern: 0 } as const;

/** Readers want as many light modules around the code. */
const QUIET = 4;

/**
 * An address as a QR code, drawn here, so that nothing is loaded and nobody else learns who looks at it. The address and
 * what it leads to stand beside it, so that nobody needs to hear of it.
 */
export const QrCode = ({ address }: { address: string }) => {
  const { data, size } = encode(address, QR_OPTIONS);
  return (
    <svg
      class="qr"
      viewBox={[-QUIET, -QUIET - 0.5, size + 2 * QUIET, size + 2 * QUIET].join(" ")}
      aria-hidden="true"
      shape-rendering="crispEdges"
    >
      <path d={drawRuns(data)} />
    </svg>
  );
};

/** Dark modules, each row one stroke along the middle of its modules with its gaps left out: half the letters of squares. */
function drawRuns(rows: readonly (readonly boolean[])[]): string {
  let path = "";
  for (const [y, row] of rows.entries()) {
    let drawn = -1;
    for (let x = 0; x < row.length; ) {
      let end = x;
      while (row[end]) end += 1;
      if (end > x) {
        path += drawn < 0 ? `M${x} ${y}h${end - x}` : `m${x - drawn} 0h${end - x}`;
        drawn = end;
      }
      x = Math.max(end, x + 1);
    }
  }
  return path;
}
