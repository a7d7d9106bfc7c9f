import { spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { whenNpmEnds } from "./npmEnds.ts";
import { anna, directory, type Person, stableId, tenantId } from "./people.ts";

// `npm run teams`: Microsoft's stand-in for a Teams client, against the bot endpoint of a running `npm start`. Anna Becker sits at it.
const { PORT = "7071", TEAMS_PORT = "56150" } = process.env;

const user = ({ oid, name, address, userPrincipalName }: Person) => {
  const [givenName, surname] = name.split(" ");
  return { id: oid, name, userPrincipleName: userPrincipalName, aadObjectId: oid, givenName, surname, email: address };
};

// It takes exactly five users beside the one who sits at it, and ends without a word where there are more or fewer.
const config = {
  version: "0.1.1",
  tenantId,
  bot: { id: stableId("bot"), name: "Autotask" },
  currentUser: user(anna),
  users: directory
    .filter((person) => person !== anna)
    .slice(0, 5)
    .map(user),
  personalChat: { id: "personal-chat" },
  groupChat: { id: "group-chat", name: "Service desk" },
  team: {
    id: "team",
    name: "Nordlicht IT",
    aadGroupId: stableId("team"),
    channels: [{ id: "channel", name: "Incidents" }],
  },
};

const folder = ".local/playground";
await mkdir(folder, { recursive: true });
// Read from its working directory; JSON is YAML, too.
await writeFile(join(folder, ".m365agentsplayground.yml"), JSON.stringify(config, null, 2));

const endpoint = `http://127.0.0.1:${PORT}/api/messages`;
const cli = resolve("node_modules/@microsoft/m365agentsplayground/cli.js");
const args = [cli, "start", "-e", endpoint, "-c", "msteams", "-p", TEAMS_PORT, "--disable-telemetry"];
// Where there is no browser to open, it ends without a word as well.
const env = { ...process.env, TEAMSAPPTESTER_BROWSER: "none" };
process.stdout.write(`Teams, played by Microsoft's Agents Playground; messages go to ${endpoint}\n`);
const playground = spawn(process.execPath, args, { cwd: folder, env, stdio: "inherit" });
process.once("exit", () => playground.kill());
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit());
whenNpmEnds(() => process.exit());
playground.once("exit", (code) => process.exit(code ?? 0));
