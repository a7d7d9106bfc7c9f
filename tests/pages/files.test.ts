import { filesFrom } from "../../functions/pages/files.ts";
import { type Frame, FrameError } from "../../functions/pages/frame.ts";

const atUrl = { name: "plan.pdf", content: "https://nordlicht.sharepoint.com/plan.pdf", format: "url" };

/** A frame that answers everything with the same, and what it was asked. */
function frameThatAnswers(answer: unknown) {
  const asked: unknown[] = [];
  const frame: Frame = {
    async ask(...question) {
      asked.push(question);
      return answer;
    },
    hear: () => {},
  };
  return { asked, files: filesFrom(frame) };
}

test("a file is asked for by its id, and given half a minute", async () => {
  const plan = { name: "plan.pdf", content: "JVBERg==" };
  const { asked, files } = frameThatAnswers(plan);
  expect(await files.file("AAMk1")).toEqual(plan);
  expect(asked).toEqual([["file", 30_000, { file: "AAMk1" }]]);
});

test("the original is asked for together with the mail that is meant", async () => {
  const { asked, files } = frameThatAnswers("RnJvbTo=");
  expect(await files.original("AAMk1")).toBe("RnJvbTo=");
  expect(asked).toEqual([["original", 30_000, { item: "AAMk1" }]]);
});

test("an attached mail comes as a text, and goes on in base64 like any file", async () => {
  const content = `Subject: Störung 🔥\r\n\r\n${"x".repeat(100_000)}`;
  for (const format of ["eml", "iCalendar"]) {
    const { files } = frameThatAnswers({ name: "Störung", content, format });
    expect(Buffer.from((await files.file("AAMk1")).content, "base64").toString()).toBe(content);
  }
  const { files } = frameThatAnswers({ name: "plan.pdf", content: "JVBERg==", format: "base64" });
  expect((await files.file("AAMk1")).content).toBe("JVBERg==");
});

test("what is no file and no mail is refused", async () => {
  for (const answer of [null, undefined, {}, { name: "plan.pdf" }, { name: 1, content: "" }, atUrl])
    await expect(frameThatAnswers(answer).files.file("AAMk1")).rejects.toThrow(FrameError);
  for (const answer of [null, undefined, { content: "" }])
    await expect(frameThatAnswers(answer).files.original("AAMk1")).rejects.toThrow(FrameError);
});
