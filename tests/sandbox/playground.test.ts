import { type Child, startNode } from "./child.ts";
import { directory } from "./people.ts";

let playground: Child<string>;
afterEach(() => playground.stop());

test("Microsoft's stand-in for Teams starts, and knows our people", async () => {
  const port = (output: string) => /^Listening on (\d+)/m.exec(output)?.[1];
  playground = await startNode(["tests/sandbox/playground.ts"], { TEAMS_PORT: "0" }, port);
  const url = `http://localhost:${playground.value}`;
  expect(await (await fetch(url)).text()).toContain("Agents Playground");
  const members: { id: string }[] = JSON.parse(
    await (await fetch(`${url}/_connector/v3/conversations/group-chat/members`)).text(),
  );
  expect(members.map(({ id }) => id).sort()).toEqual(directory.map(({ oid }) => oid).sort());
});
