import { withKey } from "../../functions/autotask/withKey.ts";
import { answer, giving, write } from "./calls.ts";
import { key } from "./world.ts";

test("every call is signed as the API user, and keeps its own headers", async () => {
  const { send, calls } = giving(answer(200));
  await withKey(key)(send)({ ...write, headers: { ImpersonationResourceId: "12" } });
  expect(calls[0]?.headers).toEqual({
    ApiIntegrationCode: "CODE1",
    UserName: "api@nordlicht.example",
    Secret: "s3cret",
    "Content-Type": "application/json",
    ImpersonationResourceId: "12",
  });
});
