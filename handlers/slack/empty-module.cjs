// Stands in for what only Bolt's own receivers use (express, @slack/oauth, @slack/socket-mode, raw-body): Workers have
// no sockets to listen on, and without them the bundle is a tenth of the size. See [alias] in wrangler.toml.
module.exports = {};
