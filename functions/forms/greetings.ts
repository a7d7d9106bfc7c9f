const greetings = [
  "hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|hallo|liebe[rs]?|guten|moin|servus|sehr",
  "bonjour|bonsoir|salut|chère?|hola|buen[oa]s|estimad[oa]|ciao|salve|buon|gentile|beste|geachte|dag|hoi|goede",
].join("|");
const greeting = new RegExp(`^(?:${greetings})(?!\\p{L})`, "iu");
const hello = new RegExp(`^(?:${greetings})(?!\\p{L}).{0,60}$`, "iu");
const below = /^.{0,40}(?:unten|below|inline|dessous|abajo|sotto|onder)\s?[:.]?$/iu;

/** Whether a line begins as a greeting does. */
export const isGreeting = (line: string): boolean => greeting.test(line);

/** Whether a line only greets, or says that what its writer has to say stands below. */
export const isHello = (line: string): boolean => hello.test(line) || below.test(line);
