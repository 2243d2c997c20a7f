/** For what must come: it costs nothing but where it does not, and a busy machine takes long. */
export const PATIENCE_MS = 45_000;
