import { createHash } from "node:crypto";
import { once } from "node:events";
import { rm } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Keeps a folder for this process alone until it ends, however it ends; rejects where another process has it. What it listens on tells whether
 * that other one still lives, which a file could not.
 */
export async function holdFolder(folder: string): Promise<() => void> {
  const address = addressOf(resolve(folder));
  if (await answers(address)) throw new Error(`another "npm start" uses ${folder}: stop it first`);
  if (process.platform !== "win32") await rm(address, { force: true });
  const server = createServer((other) => other.destroy()).unref();
  server.listen(address);
  await once(server, "listening");
  return () => void server.close();
}

// Beside other temporary files: the path of a socket may have about a hundred characters only.
function addressOf(folder: string): string {
  const name = `autotask-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function answers(address: string): Promise<boolean> {
  const socket = connect(address);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
