declare module "*.bin" {
  const bytes: ArrayBuffer;
  export default bytes;
}

/** Built JSON, as a text. */
declare module "*.json.txt" {
  const text: string;
  export default text;
}
