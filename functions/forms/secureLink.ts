/** An https address without a name or a password before its host, which would make it look like another one; null for anything else. */
export function secureLink(address: string | null | undefined): URL | null {
  const url = URL.parse(address ?? "");
  return url?.protocol === "https:" && !url.username && !url.password ? url : null;
}
