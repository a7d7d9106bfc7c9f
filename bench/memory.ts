// Preloaded into a host (`node --import`): what the process holds when it is told to stop goes to its output.
process.once("SIGTERM", () => {
  const { rss, heapUsed } = process.memoryUsage();
  process.stderr.write(`${JSON.stringify({ rss, heapUsed })}\n`);
});
