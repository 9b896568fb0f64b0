import type { ErrorKind } from "./errors.fr";

/** The desks; said by the address alone, whether or not there is something behind it. */
const isDesk = (pathname: string) => /^\/(mon-espace|mon-compte|comite|equipe|partenaire)(\/|$)/.test(pathname);

type Seen = { /** Null when something broke while the page was drawn. */ status: number | null; signedIn: boolean; pathname: string };

/** What one may not see does not exist: visitors at a desk's address are asked to sign in, nothing else is said. */
export function errorKind({ status, signedIn, pathname }: Seen): ErrorKind {
  if (status === 404) return isDesk(pathname) && !signedIn ? "signInFirst" : "missing";
  if (status === 503) return "away";
  if (status === 429) return "tooMany";
  return status !== null && status >= 400 && status < 500 ? "misunderstood" : "broken";
}
