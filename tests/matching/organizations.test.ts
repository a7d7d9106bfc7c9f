import { atDomain } from "../../functions/matching/organizations.ts";

const at = (domain: string, ...hosts: readonly (string | null)[]) =>
  atDomain(
    domain,
    hosts.map((host, id) => ({ id, host })),
  );

test("a domain is that of the organizations that have it, before any above or below it", () =>
  expect(at("x.co.uk", "shop.x.co.uk", "x.co.uk", "y.co.uk", "x.co.uk")).toEqual({ relation: "same", ids: [1, 3] }));

test("else of the nearest above it", () =>
  expect(at("a.b.x.example", "x.example", "b.x.example", "c.a.b.x.example")).toEqual({ relation: "above", ids: [1] }));

test("else perhaps of those below it", () =>
  expect(at("x.example", "a.x.example", "b.a.x.example", "notx.example")).toEqual({ relation: "below", ids: [0, 1] }));

test.each([
  ["has none", "x.example", null],
  ["has a domain that only looks like it", "x.example", "notx.example"],
  ["lies beside it", "a.x.example", "b.x.example"],
  ["has what anybody can register below", "x.co.uk", "co.uk"],
  ["has a host where anybody can have one", "x.github.io", "github.io"],
  ["has a public mail domain", "gmx.de", "gmx.de"],
])("an organization is not at a domain where it %s", (_, domain, host) => expect(at(domain, host).ids).toEqual([]));
