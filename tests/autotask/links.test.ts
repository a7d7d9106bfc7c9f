import { link } from "../../functions/autotask/links.ts";

const web = "https://ww3.autotask.net/";
const page = `${web}Autotask/AutotaskExtend/ExecuteCommand.aspx`;

test("records open in Autotask's own screens", () => {
  expect(link(web, "ticket", 7)).toBe(`${page}?Code=OpenTicketDetail&TicketID=7`);
  expect(link(web, "ticketNumber", "T20260311.0042")).toBe(`${page}?Code=OpenTicketDetail&TicketNumber=T20260311.0042`);
  expect(link(web, "company", 0)).toBe(`${page}?Code=OpenAccount&AccountID=0`);
  expect(link(web, "contact", 9)).toBe(`${page}?Code=OpenContact&ContactID=9`);
  expect(link(web, "project", 401)).toBe(`${page}?Code=OpenProject&ProjectID=401`);
  expect(link(web, "taskNumber", "T20260120.0002")).toBe(`${page}?Code=OpenTaskDetail&TaskNumber=T20260120.0002`);
  expect(link(web, "contract", 3)).toBe(`${page}?Code=OpenContract&ContractID=3`);
  expect(link(web, "opportunity", 5)).toBe(`${page}?Code=OpenOpportunity&OpportunityID=5`);
});

test("a ticket number from a mail cannot add to the address", () => {
  expect(link(web, "ticketNumber", "T1&Code=x#")).toBe(`${page}?Code=OpenTicketDetail&TicketNumber=T1%26Code%3Dx%23`);
});
