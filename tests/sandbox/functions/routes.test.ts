import { router } from "./routes.ts";

const route = (template: string, methods = ["GET"]) => ({ function: template, template, methods });

test("the more particular route wins, wherever it stands", () => {
  const find = router([route("{*rest}"), route("{page}"), route("{id:int}"), route("health")]);
  const found = (path: string) => find("GET", path)?.function;
  expect(["/health", "/42", "/about", "/a/b"].map(found)).toEqual(["health", "{id:int}", "{page}", "{*rest}"]);
});

test("words match in any case, parameters are decoded, optional ones may be missing", () => {
  const find = router([route("api/Pane/{call}/{id?}")]);
  expect(find("GET", "/API/pane/o%2Fpen")?.params).toEqual({ call: "o/pen" });
  expect(find("GET", "/api/pane/act/7/")?.params).toEqual({ call: "act", id: "7" });
  expect(find("GET", "/api/pane")).toBeUndefined();
  expect(find("GET", "/api/pane/%E0%A4%A")).toBeUndefined();
});

test("the same address may be another function's by method", () => {
  const find = router([
    { ...route("api/x"), function: "read" },
    { ...route("api/x", ["POST"]), function: "write" },
  ]);
  expect(find("POST", "/api/x")?.function).toBe("write");
  expect(find("HEAD", "/api/x")).toBeUndefined();
});

test("a constraint that the local host does not play is refused, not ignored", () => {
  expect(() => router([route("{id:regex(^a)}")])).toThrow("regex(^a)");
});
