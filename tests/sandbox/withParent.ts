// Imported by every child process of the sandbox (`node --import`): none outlives the process that started it, however that one ended.
process.once("disconnect", () => process.exit());
// The listener alone would keep a process running that has nothing else left to do.
process.channel?.unref();
