import { createHash } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import fresh from "fresh";
import Negotiator from "negotiator";

const encoders = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
  identity: (body: Buffer) => Promise.resolve(body),
};
type Encoding = keyof typeof encoders;
const encodings = Object.keys(encoders) as Encoding[];

/** As it leaves: names and values in turn, and the bytes. */
type Form = { headers: readonly string[]; body: Buffer };

export type KeptPage = {
  pattern: string;
  /** The look before which nothing of it was read, and what it read. */
  since: number;
  topics: readonly string[];
  /** Real time, in milliseconds: the product's clock moves with it, and moving that clock is a change. */
  goodUntilMs: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
  /** Compressed when first asked for, once. */
  forms: Map<Encoding, Form | Promise<Form>>;
};

/** The same words in another encoding are the same page. */
export const tagOf = (html: string, policy: string): string => `W/"${createHash("sha256").update(policy).update(html).digest("base64url").slice(0, 27)}"`;

export const isFresh = (asked: string | undefined, etag: string): boolean => asked !== undefined && fresh({ "if-none-match": asked }, { etag });

/** The smallest form among those accepted. */
function bestOf(accepted: string | undefined): Encoding {
  if (accepted === undefined) return "identity";
  const taken = new Negotiator({ headers: { "accept-encoding": accepted } }).encodings(encodings);
  return encodings.find((encoding) => taken.includes(encoding)) ?? "identity";
}

async function encode({ headers, body }: KeptPage, encoding: Encoding): Promise<Form> {
  const encoded = await encoders[encoding](body);
  const all = { ...headers, "Content-Length": encoded.length, ...(encoding !== "identity" && { "Content-Encoding": encoding }) };
  return { body: encoded, headers: Object.entries(all).flatMap(([name, value]) => [name, String(value)]) };
}

function formOf(page: KeptPage, encoding: Encoding): Form | Promise<Form> {
  const known = page.forms.get(encoding);
  if (known) return known;
  const form = encode(page, encoding);
  page.forms.set(encoding, form);
  void form.then((ready) => page.forms.set(encoding, ready), () => page.forms.delete(encoding));
  return form;
}

const give = ({ headers, body }: Form, id: string, { method }: IncomingMessage, response: ServerResponse) =>
  void response.writeHead(200, ["X-Request-Id", id, ...headers]).end(method === "HEAD" ? undefined : body);

/** Answers from memory, under this request's id, at once unless it is not compressed yet; a browser that has this very page already is told so. */
export function givePage(page: KeptPage, id: string, request: IncomingMessage, response: ServerResponse): void | Promise<void> {
  if (isFresh(request.headers["if-none-match"], String(page.headers.etag))) return void response.writeHead(304, { ...page.headers, "X-Request-Id": id }).end();
  const form = formOf(page, bestOf(request.headers["accept-encoding"]));
  return form instanceof Promise ? form.then((ready) => give(ready, id, request, response)) : give(form, id, request, response);
}
