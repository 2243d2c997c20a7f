import worker from "./worker.js";

/**
 * What tests start beside the bundle (`worker.js`): the Worker as it is, and `GET /__rest`, answered once none of
 * its work goes on. Not bundled: it stands beside whatever is.
 */
let open = 0;

async function follow(work) {
  open += 1;
  try {
    return await work;
  } finally {
    open -= 1;
  }
}

/** The context, with what goes on behind an answer counted. */
const watch = (context) => ({
  props: context.props,
  passThroughOnException: () => context.passThroughOnException(),
  waitUntil: (work) => context.waitUntil(follow(work)),
});

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/__rest") return follow(worker.fetch(request, env, watch(context)));
    while (open > 0) await new Promise((go) => setTimeout(go, 5));
    return new Response(null, { status: 204 });
  },
  scheduled: (controller, env) => follow(worker.scheduled(controller, env)),
  queue: (batch, env) => follow(worker.queue(batch, env)),
};
