import { randomUUID } from "node:crypto";
import type { Say, Sentence } from "../../words/words.ts";
import type { Bringing } from "../bringing.ts";
import { type Choice, choicesInput, type Element, sentence, toggleInput, unseenInput } from "../card.ts";
import type { Entry } from "../entry.ts";
import { extensionOf, sizeOf } from "../fileNames.ts";
import {
  type FileOffer,
  mostBytes,
  mostBytesTogether,
  type OfferedFile,
  offerOf,
  tickedAtFirst,
  type UnfitFile,
  wholeAlone,
} from "../fileOffer.ts";
import { cutAt } from "../messageText.ts";
import { offerBox } from "../submission.ts";
import type { Common, Kind } from "./kind.ts";
import { wrongLine } from "./wrongLine.ts";

/** The files of the message; what can only be linked to stands below the text of the sibling `below`. */
export interface FilesField<Below extends string = string> extends Common {
  readonly kind: "files";
  readonly below: Below;
}

/** A file to attach, whose bytes the page has brought. */
export interface ChosenFile {
  readonly upload: string;
  readonly file: string;
  readonly name: string;
}

/** What is ticked: files to attach, and addresses; one without a name is the original message's. */
export interface ChosenFiles {
  readonly files: readonly ChosenFile[];
  readonly links: readonly { readonly name: string | null; readonly url: string }[];
}

/** Ticks for the files of a message; none where it has none. */
export const files = <const Below extends string>(
  label: Sentence,
  more: { readonly below: Below },
): FilesField<Below> & { readonly required: false } => ({ kind: "files", label, ...more, required: false });

// What is little is carried by the card itself: it need not be kept anywhere.
function carried(key: string, offer: FileOffer): Element[] {
  const text = wholeAlone(offer);
  return text === null ? [] : [unseenInput(offerBox(key), text)];
}

const picturesBox = (key: string): string => `${key}.pictures`;
const linkBox = (key: string): string => `${key}.link`;
const link = "link";
const original = "original";

/** An entry holds the places of what is ticked, with commas between, and `link` for the link to the original. */
export const filesKind: Kind<FilesField> = {
  begin(_, origin) {
    const offer = offerOf(origin, randomUUID());
    return offer ? { offer, typed: tickedAtFirst(origin, offer).join(",") } : {};
  },
  gather: (key, inputs) =>
    [inputs[key], inputs[picturesBox(key)], inputs[linkBox(key)] === "true" ? link : ""].filter(Boolean).join(","),
  read: (_, { typed, offer }) => ({ value: offer ? chosenOf(offer, ticksIn(typed)) : { files: [], links: [] } }),
  draw(key, { label }, entry, { say, listed }) {
    const { offer, typed } = entry;
    if (!offer) return [];
    const shown = offer.files.slice(0, listed);
    const ticks = (id: string, name: string, pictures: boolean) => {
      const choices = choicesAmong(shown, pictures, say);
      const value = choices.flatMap((one) => (ticksIn(typed).has(one.value) ? one.value : [])).join(",");
      return choices.length ? [choicesInput({ id, label: name, value, choices, placeholder: "" })] : [];
    };
    return [
      ...ticks(key, say(label), false),
      ...wrongLine(entry, say),
      ...ticks(picturesBox(key), say("Pictures in the text"), true),
      ...leftOut({ ...offer, left: offer.left + offer.files.length - shown.length }, say),
      ...carried(key, offer),
      ...linkTick(key, offer, ticksIn(typed).has(link), say),
    ];
  },
};

/** What is to be brought of the files of an entry; null where all are only linked to. */
export function bringing(key: string, { offer }: Entry): Bringing | null {
  const all = (offer?.files ?? []).flatMap((file, place) =>
    file.as === "link"
      ? []
      : [
          {
            value: String(place),
            file: idOf(file),
            name: file.name,
            bytes: file.bytes,
            original: file.as === "original",
          },
        ],
  );
  if (!offer || all.length === 0) return null;
  const [inputs, most, mostTogether] = [[key, picturesBox(key)], mostBytes, mostBytesTogether];
  return { inputs, upload: offer.upload, most, mostTogether, files: all };
}

/** The names of what is ticked. */
export const tickedNames = ({ offer, typed }: Entry): readonly string[] =>
  (offer?.files ?? []).flatMap(({ name }, place) => (ticksIn(typed).has(String(place)) ? name : []));

const idOf = ({ id, as }: OfferedFile): string => (as === "original" ? original : id);

const ticksIn = (typed: string): ReadonlySet<string> => new Set(typed.split(","));

function chosenOf({ files: all, upload, original: url }: FileOffer, ticks: ReadonlySet<string>): ChosenFiles {
  const ticked = all.filter((_, place) => ticks.has(String(place)));
  return {
    files: ticked.filter(({ as }) => as !== "link").map((file) => ({ upload, file: idOf(file), name: file.name })),
    links: [
      ...ticked.flatMap(({ as, name, link: url }) => (as === "link" ? [{ name, url }] : [])),
      ...(ticks.has(link) && url ? [{ name: null, url }] : []),
    ],
  };
}

const choicesAmong = (all: readonly OfferedFile[], pictures: boolean, say: Say): Choice[] =>
  all.flatMap((file, place) =>
    (file.as === "picture") === pictures ? [{ value: String(place), title: titleOf(file, say) }] : [],
  );

function titleOf({ as, name, bytes }: OfferedFile, say: Say): string {
  if (as === "original") return say("Original message (.eml)");
  const size = bytes > 0 ? ` (${sizeOf(bytes, say.language)})` : "";
  return shortened(name) + size;
}

const longestShown = 60;

/** A name that leaves room for others, with its extension. */
function shortened(name: string): string {
  if (name.length <= longestShown) return name;
  return `${cutAt(name, longestShown)}…${extensionOf(name) && `.${extensionOf(name)}`}`;
}

const reasons: Readonly<Record<UnfitFile["why"], Sentence>> = {
  size: "{name} is too large for Autotask: {size}, 7 MB at most.",
  type: "{name}: Autotask takes no such files.",
  empty: "{name} is empty.",
  whole: "The original message is too large for Autotask: about {size}, 7 MB at most.",
};

function leftOut({ unfit, left }: FileOffer, say: Say): Element[] {
  const lines = unfit.map(({ name, bytes, why }) => {
    return say(reasons[why], { name: shortened(name), size: sizeOf(bytes, say.language) });
  });
  const more = left > 0 ? [say("{count} more files are not offered here.", { count: left })] : [];
  return [...lines, ...more].map((told) => sentence(told, "quiet"));
}

const linkTick = (key: string, { unfit, original: url }: FileOffer, value: boolean, say: Say): Element[] =>
  unfit.length > 0 && url ? [toggleInput({ id: linkBox(key), title: say("Link to the original message"), value })] : [];
