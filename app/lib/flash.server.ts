import { redirect } from "./redirect.server";
import { siteCookie } from "./site-cookie.server";

const cookie = () => siteCookie("message", 60);

/** Goes elsewhere and says one sentence there, once. `to` is one of our own paths. */
export async function redirectWithMessage(to: string, message: string, headers: HeadersInit = {}): Promise<Response> {
  const all = new Headers(headers);
  all.append("Set-Cookie", await cookie().serialize(message));
  return redirect(to, { headers: all });
}

/** The sentence left by the previous page, and the header that takes it away. */
export async function takeMessage(request: Request): Promise<{ message: string | null; clear: string | null }> {
  const message: unknown = await cookie().parse(request.headers.get("cookie"));
  if (typeof message !== "string") return { message: null, clear: null };
  return { message, clear: await cookie().serialize("", { maxAge: 0 }) };
}
