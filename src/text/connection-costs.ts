import { joinPlanesSigned, splitPlanes } from "./byte-planes.ts";

/**
 * kuromoji's cost matrix (rows, columns, then row after row) with each row as its difference to the row above:
 * neighbouring classes connect alike, which halves what gzip makes of it. Differences wrap around at 16 bits.
 */
export function encodeConnectionCosts(costs: Int16Array): Uint8Array {
  const columns = costs[1]!;
  return splitPlanes(costs.map((cost, index) => (index < 2 + columns ? cost : cost - costs[index - columns]!)));
}

/** The matrix as kuromoji's `ConnectionCosts.loadConnectionCosts` takes it. */
export function decodeConnectionCosts(section: Uint8Array): Int16Array {
  const costs = joinPlanesSigned(section);
  const columns = costs[1]!;
  for (let index = 2 + columns; index < costs.length; index++) {
    costs[index] = costs[index]! + costs[index - columns]!;
  }
  return costs;
}
