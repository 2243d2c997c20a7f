/** A cell as it is compared with another: in full or half width, broken in lines or set wide, it says the same. */
export const squeezeCell = (cell: string): string => cell.normalize("NFKC").replace(/\s/g, "");
