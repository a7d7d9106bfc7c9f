const header = /^X-Sample-Bytes: (\d+)\r?\n\r?\n/gm;
const lineLength = 76;

/**
 * A mail with its large files in it: a part whose last header is `X-Sample-Bytes: 8400000`, in base64 and without a body, becomes one of that many
 * bytes, the same at each reading. So a sample of megabytes is a file of one line.
 */
export const withSampleBytes = (mail: Buffer): Buffer => {
  const text = mail.toString("latin1");
  const filled = text.replace(
    header,
    (_, bytes: string) => `\r\n${inLines(Buffer.alloc(Number(bytes), "sample "))}\r\n`,
  );
  return filled === text ? mail : Buffer.from(filled, "latin1");
};

const inLines = (bytes: Buffer): string =>
  bytes.toString("base64").replace(new RegExp(`.{${lineLength}}`, "g"), "$&\r\n");
