import { type Person, technicians } from "./people.ts";

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const initials = (name: string): string =>
  name
    .split(" ")
    .map((word) => word.slice(0, 1))
    .join("");

const choice = ({ name, address, roles }: Person): string => `
      <button name="address" value="${escaped(address)}">
        <span class="face" aria-hidden="true">${escaped(initials(name))}</span>
        <span><b>${escaped(name)}</b><small>${escaped(address)}${roles.length > 0 ? " · administrator" : ""}</small></span>
      </button>`;

/** The page of the stand-in Entra on which a person says who they are. */
export const signInPage = ({
  hint = "",
  complaint = "",
}: {
  hint?: string;
  complaint?: string;
}): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Sign in · Nordlicht IT</title>
  <style>${style}</style>
</head>
<body>
  <main>
    <p class="brand"><i></i><i></i><i></i><i></i> Nordlicht IT</p>
    <h1>Pick an account</h1>
    <p>A stand-in for Microsoft's sign-in. Nobody needs a password here.</p>
    <form method="post">${technicians.map(choice).join("")}
    </form>
    <form method="post">
      <label for="address">Or sign in with any address</label>
      <div class="line">
        <input id="address" name="address" type="text" inputmode="email" autocomplete="off" placeholder="name@nordlicht.example"
          value="${escaped(hint)}"${complaint ? ' aria-invalid="true" aria-describedby="complaint"' : ""}>
        <button class="next">Next</button>
      </div>
      ${complaint ? `<p id="complaint" class="complaint" role="alert">${escaped(complaint)}</p>` : ""}
    </form>
    <form method="post"><button class="plain" name="cancel" value="yes">Cancel</button></form>
  </main>
</body>
</html>
`;

const style = `
  :root { --ground: #f3f2f1; --sheet: #fff; --ink: #242424; --soft: #616161; --line: #d1d1d1; --hover: #f5f5f5; --accent: #0f6cbd; --on-accent: #fff; --bad: #b10e1c }
  @media (prefers-color-scheme: dark) {
    :root { --ground: #141414; --sheet: #292929; --ink: #fff; --soft: #adadad; --line: #525252; --hover: #333; --accent: #479ef5; --on-accent: #0a0a0a; --bad: #f1919a }
  }
  * { box-sizing: border-box }
  body { margin: 0; min-height: 100vh; display: grid; grid-template-columns: minmax(0, 420px); place-content: center; padding: 16px; background: var(--ground); color: var(--ink);
    font: 14px/1.4 "Segoe UI", system-ui, sans-serif }
  main { padding: clamp(16px, 8vw, 32px); background: var(--sheet); border-radius: 8px; box-shadow: 0 4px 16px #0003 }
  .brand { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; margin: 0 0 16px; font-weight: 600 }
  .brand i { width: 8px; height: 8px; border-radius: 2px; background: var(--accent) }
  .brand i:nth-child(4) { margin-right: 8px }
  h1 { margin: 0 0 4px; font-size: 24px; font-weight: 600 }
  p { margin: 0 0 16px; color: var(--soft) }
  form { margin: 0 0 16px }
  button, input { font: inherit; color: inherit }
  button { cursor: pointer }
  form:first-of-type button { display: flex; align-items: center; gap: 12px; width: 100%; padding: 10px 12px; border: 0; border-bottom: 1px solid var(--line);
    background: none; text-align: left }
  form:first-of-type button:hover { background: var(--hover) }
  .face { flex: none; width: 36px; height: 36px; display: grid; place-items: center; border-radius: 50%; background: var(--accent); color: var(--on-accent);
    font-weight: 600 }
  b { display: block; font-weight: 600 }
  small { color: var(--soft); overflow-wrap: anywhere }
  label { display: block; margin-bottom: 4px; font-weight: 600 }
  .line { display: flex; gap: 8px }
  input { flex: 1; min-width: 0; padding: 6px 10px; border: 1px solid var(--line); border-bottom-color: var(--soft); border-radius: 4px; background: none }
  .next { padding: 6px 16px; border: 0; border-radius: 4px; background: var(--accent); color: var(--on-accent); font-weight: 600 }
  .plain { padding: 0; border: 0; background: none; color: var(--accent) }
  .complaint { margin: 6px 0 0; color: var(--bad) }
  @media (forced-colors: active) { .face, .next { forced-color-adjust: none; background: Highlight; color: HighlightText } }
  :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
`;
