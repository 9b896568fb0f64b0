import type { HeadersFunction } from "@remix-run/node";

/**
 * Where the address itself is the key: nothing between us and its holder keeps the page, no search engine lists it.
 * The site's `Referrer-Policy: same-origin` already keeps the address from other sites; `no-referrer` would also hide the
 * Origin of our own forms, which every one of them must show.
 */
const headers = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };

/** For `data()` in the loader: the document and the data alone are answered alike. */
export const secretPage = (status = 200) => ({ status, headers });

export const secretPageHeaders: HeadersFunction = () => headers;
