/** Where a Teams message can be opened; null for an address that is not Microsoft's own, or as long as none is. */
export function messageLink(address: string | null | undefined): string | null {
  const url = secureAddress(address);
  return url && teamsHosts.includes(url.host) && url.href.length <= longest ? url.href : null;
}

/** An https address without a name or a password before its host, which would make it look like another one. */
export function secureAddress(address: string | null | undefined): URL | null {
  const url = URL.parse(address ?? "");
  return url?.protocol === "https:" && !url.username && !url.password ? url : null;
}

const longest = 1_000;
const teamsHosts: readonly string[] = ["teams.microsoft.com", "teams.cloud.microsoft"];
