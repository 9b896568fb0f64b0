import type { Person } from "./people";

type Exception = { person: Person; why: string };

/** In the matrix's world, the owner, the partner and the chair are the office. */
const outsideTheOffice: Exception[] = (["member", "stranger", "otherPartner", "seat", "team"] as const).map((person) => ({ person, why: "the office's members alone" }));

/** In the matrix's world, the owner keeps the place of paper votes, beside the team. */
const notOfThePlace: Exception[] = (["member", "stranger", "partner", "otherPartner", "seat", "chair"] as const).map((person) => ({ person, why: "who was invited to the place, and the team" }));

/** Where a page says less than the map of rights allows: the rows decide. Anything else must follow the map. */
export const hiddenFrom: Record<string, Exception[]> = {
  "routes/committee/attendance.tsx": [{ person: "seat", why: "only the chair marks who is present" }],
  "routes/committee/meeting-closing.tsx": [{ person: "seat", why: "only the chair closes the meeting" }],
  "routes/committee/signature.tsx": [{ person: "seat", why: "only the chair signs" }],
  "routes/committee/rectification.tsx": [{ person: "seat", why: "only the chair rectifies" }],
  "routes/committee/seat-attendance.ts": [{ person: "seat", why: "only the chair marks who is present" }],
  "routes/committee/resignation.tsx": [{ person: "chair", why: "a mandate is left by whoever holds it" }],
  "routes/committee/closing.tsx": [{ person: "seat", why: "only the chair closes an item" }],
  "routes/team/label-revocation.tsx": [{ person: "seat", why: "of the seats, the Département's alone confirms" }],
  "routes/office/member.tsx": outsideTheOffice,
  "routes/office/lot.tsx": outsideTheOffice,
  "routes/office/opening.tsx": outsideTheOffice,
  "routes/office/lookalikes.tsx": outsideTheOffice,
  "routes/paper/marking.tsx": notOfThePlace,
  "routes/paper/keying.tsx": notOfThePlace,
  "routes/paper/differences.tsx": notOfThePlace,
  "routes/committee/declaration-withdrawal.tsx": [{ person: "chair", why: "a declaration is its own seat's to take back" }],
};
