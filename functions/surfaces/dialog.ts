import * as z from "zod";
import type { Desk, Visit } from "../desk/desk.ts";
import { type Asked, visitOf } from "./asked.ts";
import { attached, type Shown } from "./attachment.ts";
import type { Unhappy } from "./unhappy.ts";

/** Answers an invoke with a card in a dialog, whatever goes wrong. */
export type InDialog = (asked: Asked, drawn: (visit: Visit) => Promise<Shown>) => Promise<object>;

/** A card in the dialog of Teams and Outlook, which stays open until the person closes it. */
export const inDialog =
  (unhappy: Unhappy): InDialog =>
  async (asked, drawn) => {
    const visit = visitOf(asked, "submit");
    const { title, card } = await drawn(visit).catch((error: unknown) => unhappy(error, visit));
    return { task: { type: "continue", value: { title, width: "medium", height: "large", card: attached(card) } } };
  };

const task = z.looseObject({ data: z.unknown() });

/** The dialog that a button in a conversation opens for whoever presses it, and every press in it. */
export const dialog =
  (desk: Desk, inDialog: InDialog) =>
  (asked: Asked): Promise<object> =>
    inDialog(asked, async (visit) => desk.press(visit, task.parse(asked.value).data));
