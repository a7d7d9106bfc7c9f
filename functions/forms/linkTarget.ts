const shown = /^(?:https?|ftp|file):/i;

/** The address a link leads to, as a reader wants it: without Microsoft's wrapper around it; empty where it leads nowhere. */
export function linkTarget(href: string): string {
  const address = href.trim().replace(/\s/g, "");
  if (/^mailto:/i.test(address)) return address.slice("mailto:".length).split("?", 1)[0] ?? "";
  return shown.test(address) ? unwrapped(address) : "";
}

// Defender for Office 365 leads every link of a mail through itself and leaves the real one in `url`.
function unwrapped(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, searchParams } = new URL(address);
  const real = hostname.endsWith(".safelinks.protection.outlook.com") ? searchParams.get("url") : null;
  return real && shown.test(real) ? real.replace(/\s/g, "") : address;
}

/** Whether a link's words already say its address, but for what everybody leaves out of one. */
export const sameAddress = (words: string, address: string): boolean => bare(words) === bare(address);

const bare = (address: string): string =>
  address
    .replace(/^(?:mailto:|https?:\/\/)/i, "")
    .replace(/^www\./i, "")
    .replace(/\/$/, "")
    .toLowerCase();
