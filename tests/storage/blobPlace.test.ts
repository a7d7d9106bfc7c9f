import { blobPlace } from "../../functions/storage/blobPlace.ts";

const key = btoa("a key");

test.each([
  [
    "DefaultEndpointsProtocol=https;AccountName=nordlicht;AccountKey=K;EndpointSuffix=core.windows.net",
    "https://nordlicht.blob.core.windows.net",
  ],
  [
    "DefaultEndpointsProtocol=https;AccountName=nordlicht;AccountKey=K;EndpointSuffix=core.chinacloudapi.cn",
    "https://nordlicht.blob.core.chinacloudapi.cn",
  ],
  ["accountname=a; accountkey=K; blobendpoint=https://files.nordlicht.example/;", "https://files.nordlicht.example"],
  ["UseDevelopmentStorage=true", "http://127.0.0.1:10000/devstoreaccount1"],
])("the blobs of %s are at %s", (connectionString, url) => {
  expect(blobPlace(connectionString.replace("=K", `=${key}`)).url).toBe(url);
});

test("the key is used to the last character, and never shown", () => {
  expect(key).toMatch(/=$/);
  const signature = new URLSearchParams(blobPlace(`AccountName=a;AccountKey=${key}`).signature());
  expect(Object.fromEntries(signature)).toMatchObject({
    ss: "b",
    srt: "co",
    sp: "rwdl",
    sig: expect.stringMatching(/=$/),
  });
  expect(signature.toString()).not.toContain(encodeURIComponent(key));
});

test("a signature that an administrator was given is used as it is", () => {
  expect(blobPlace("BlobEndpoint=https://a.example;SharedAccessSignature=sv=1&sig=x%3D").signature()).toBe(
    "sv=1&sig=x%3D",
  );
});
