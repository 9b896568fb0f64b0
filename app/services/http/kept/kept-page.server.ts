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

type Form = { headers: OutgoingHttpHeaders; body: Buffer };

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
  return { body: encoded, headers: { ...headers, "Content-Length": encoded.length, ...(encoding !== "identity" && { "Content-Encoding": encoding }) } };
}

async function formOf(page: KeptPage, encoding: Encoding): Promise<Form> {
  const form = page.forms.get(encoding) ?? encode(page, encoding);
  page.forms.set(encoding, form);
  const ready = await form;
  page.forms.set(encoding, ready);
  return ready;
}

/** Answers from memory, under this request's id; a browser that has this very page already is told so. */
export async function givePage(page: KeptPage, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (isFresh(request.headers["if-none-match"], String(page.headers.etag))) {
    response.writeHead(304, { ...page.headers, "X-Request-Id": id }).end();
    return;
  }
  const { headers, body } = await formOf(page, bestOf(request.headers["accept-encoding"]));
  response.writeHead(200, { ...headers, "X-Request-Id": id }).end(request.method === "HEAD" ? undefined : body);
}
