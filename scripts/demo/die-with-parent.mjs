// Preloaded into the demo's processes: a supervisor killed without a chance to say goodbye closes this
// channel, and nobody stays behind on a port or a queue.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
