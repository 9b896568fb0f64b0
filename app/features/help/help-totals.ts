import { unitOf, type HelpKind, type HelpOfferStatus } from "./help";

/** `helperKey`: the same for each offer of one person in one campaign. */
type Counted = { kind: HelpKind; wanted: number; offers: readonly { status: HelpOfferStatus; quantity: number; givenQuantity: number | null; helperKey: string }[] };

export type HelpTotals = { asked: number; offered: number; accepted: number; given: number; /** People whose help took place. */ helpers: number; hours: number; pieces: number };

const accepted: readonly HelpOfferStatus[] = ["accepted", "given", "not_given"];

/** What was asked, offered, accepted and given. An offer taken back was no offer; one that did not take place was accepted. */
export function helpTotals(requests: readonly Counted[]): HelpTotals {
  const offers = requests.flatMap(({ kind, offers }) => offers.map((offer) => ({ kind, ...offer }))).filter(({ status }) => status !== "taken_back");
  const given = offers.filter(({ status }) => status === "given");
  const sum = (unit: "hours" | "pieces") => given.filter(({ kind }) => unitOf(kind) === unit).reduce((total, { givenQuantity }) => total + (givenQuantity ?? 0), 0);
  return {
    asked: requests.length, offered: offers.length, accepted: offers.filter(({ status }) => accepted.includes(status)).length, given: given.length,
    helpers: new Set(given.map(({ helperKey }) => helperKey)).size, hours: sum("hours"), pieces: sum("pieces"),
  };
}

/** How much of what was asked is promised or given already. */
export const promisedOf = ({ offers }: Pick<Counted, "offers">): number =>
  offers.reduce((total, { status, quantity, givenQuantity }) => total + (status === "given" ? (givenQuantity ?? 0) : status === "accepted" ? quantity : 0), 0);
