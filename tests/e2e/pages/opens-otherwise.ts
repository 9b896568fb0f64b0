import type { Viewer } from "./viewers";

/** Nothing to take away, nothing to renew: led to setting one up. */
const withoutSecondFactor: Viewer[] = ["member", "editor", "reader", "partner"];
/** Not invited to the places and the office of the example data. */
const notInvited: Viewer[] = ["owner", "editor", "reader"];
/** What binds a structure, or says who belongs to it, is its leads' alone. */
const notLeading: Viewer[] = ["editor", "reader"];

/** By route, those whom the map of rights lets open a page of the example data and whom its rows lead elsewhere, or tell nothing. */
export const opensOtherwise: Record<string, Viewer[]> = {
  "routes/account/second-factor-removal": withoutSecondFactor,
  "routes/account/recovery-codes": withoutSecondFactor,
  // Whoever has no structure begins with one.
  "routes/holder/new-project": ["member", "partner", "seat", "chair", "team"],
  "routes/holder/organisation-representative": notLeading,
  "routes/holder/application-document-replacement": ["reader"],
  "routes/holder/application-submission": ["reader"],
  "routes/holder/application-withdrawal": notLeading,
  "routes/holder/initiative-withdrawal": notLeading,
  "routes/holder/grant-bank": notLeading,
  "routes/paper/marking": notInvited,
  "routes/paper/keying": notInvited,
  "routes/paper/differences": notInvited,
  "routes/office/lookalikes": notLeading,
  "routes/office/member": notLeading,
  "routes/office/lot": notLeading,
  "routes/office/opening": notLeading,
};

/** Pages that belong to the browser which walked the way there, and open for nobody else whatever their role. */
export const ownWay: Record<string, string> = {
  "routes/account/second-step": "after the password, once",
  "routes/account/recovery": "after the password, once",
  "routes/account/second-factor-set-up": "the secret of one account",
  "routes/account/new-recovery-codes": "the codes of one account",
};
