/** Nothing but the bindings of wrangler.toml: for tests that only want the database. */
export default { fetch: () => new Response(null, { status: 204 }) };
