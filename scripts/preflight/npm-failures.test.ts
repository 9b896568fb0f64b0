import { expect, test } from "vitest";
import { explainNpm } from "./npm-failures.mjs";

/** First lines that npm 10 and 11 print. */
test.each([
  [
    "npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/zod failed",
    /name is not found.*https-proxy/s,
  ],
  ["npm error code EAI_AGAIN", /name is not found/],
  [
    "npm error code ECONNREFUSED\nnpm error FetchError: request to http://127.0.0.1:9/x failed",
    /does not answer/,
  ],
  ["npm error code ETIMEDOUT", /does not answer/],
  [
    "npm error code E407\nnpm error 407 Proxy Authentication Required - GET https://registry.npmjs.org/zod",
    /wants a name and a password/,
  ],
  ["npm error code SELF_SIGNED_CERT_IN_CHAIN", /NODE_EXTRA_CA_CERTS/],
  ["npm error code UNABLE_TO_GET_ISSUER_CERT_LOCALLY", /NODE_EXTRA_CA_CERTS/],
  ["npm error code CERT_HAS_EXPIRED", /`date`/],
  ["npm error code E401\nnpm error Unable to authenticate", /npm login/],
  ["npm error code ENOSPC\nnpm error nospc ENOSPC: no space left on device, write", /disk is full/],
  ["npm error code EROFS", /read-only disk/],
  ["npm error code EACCES\nnpm error Your cache folder contains root-owned files", /chown/],
  ["npm error code EINTEGRITY", /npm cache clean/],
])("%s", (output, remedy) => {
  expect(explainNpm(output)).toMatch(remedy);
});

test("a failure that we do not know is left to npm's own words", () => {
  expect(explainNpm("npm error code ERESOLVE\nnpm error could not resolve")).toBeNull();
});
