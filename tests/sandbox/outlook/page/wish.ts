const key = "outlook.wished";

/** Remembers which mail the page's address asks for (`?mail=drucker.eml`): signing in leads away from that address. */
export function keepWish(): void {
  const mail = new URLSearchParams(location.search).get("mail");
  if (mail) sessionStorage.setItem(key, mail);
}

/** The mail that was asked for, once. */
export function takeWish(): string | null {
  const mail = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return mail;
}
