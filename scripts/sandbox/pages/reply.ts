/** What a page answers; `origins` are the other sites its forms may lead to. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const BASE_POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** No script at all; forms go to this site and, after a redirect, to the origins of `targets`. */
export function page(html: string, { status = 200, targets = [] as (string | null)[] } = {}): Reply {
  const origins = targets.flatMap((target) => (target ? [new URL(target).origin] : []));
  const policy = `${BASE_POLICY}; form-action ${["'self'", ...new Set(origins)].join(" ")}`;
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
    body: html,
  };
}

export function redirect(location: string): Reply {
  return { status: 303, headers: { location, "cache-control": "no-store" }, body: "" };
}

export function json(value: unknown, status = 200): Reply {
  const headers = { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" };
  return { status, headers, body: JSON.stringify(value) };
}
