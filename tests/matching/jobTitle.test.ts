import { jobTitleIn } from "../../functions/matching/jobTitle.ts";

const jane = { firstName: "Jane", lastName: "Doe" };

it.each([
  [["Jane Doe", "Geschäftsführerin"], "Geschäftsführerin"],
  [["Jane", "--", "Jane Doe", "IT Manager | ACME"], "IT Manager"],
  [["Jane Doe, CEO", "ACME"], "CEO"],
  ...[
    "Projektmanagerin",
    "Officemanagerin",
    "Accountmanager",
    "Systemadministrator",
    "Teamassistentin",
    "Assistentin der Geschäftsführung",
    "Systeembeheerder",
    "VP of Sales",
    "Bookkeeper",
    "Receptionist",
  ].map((title): [string[], string] => [["Jane Doe", title], title]),
  [["Dr. Jane Doe", "ACME GmbH", "Leitung Einkauf"], "Leitung Einkauf"],
])("in %j the position is %j", (lines, title) => expect(jobTitleIn(lines, jane)).toBe(title));

it.each([
  [["Jane Doe", "ACME GmbH"]],
  [["Jane Doe", "Manager GmbH"]],
  [["Jane Doe", "We make printers print."]],
  [["Jane Doe", "Responsible"]],
  [["John Smith", "Manager"]],
  [["Manager", "Jane Doe"]],
  [["Jane Doe", `Manager ${"of everything ".repeat(5)}`]],
  [["jane.doe@x.example", "Manager"]],
  [[]],
])("in %j there is none", (lines) => expect(jobTitleIn(lines, jane)).toBeNull());
