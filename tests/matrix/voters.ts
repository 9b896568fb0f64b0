import type { Actor } from "~/features/accounts/permissions";
import { drawAccessCodes } from "~/features/voters/draw-access-codes.server";
import { anOpenRound } from "#tests/factories/open-round";

const files = [
  ...["door.tsx", "proof.tsx", "code.tsx", "access-code.tsx", "other-person.ts", "already.tsx", "franceconnect.ts", "franceconnect-return.ts", "franceconnect-end.ts"].map((file) => `routes/voters/${file}`),
  ...["access-codes.tsx", "access-codes-sheet.tsx", "access-codes-withdrawal.ts"].map((file) => `routes/team/${file}`),
];

/** A vote that is open, with cards drawn for a class. */
export async function voterRows(team: Actor) {
  const { edition } = await anOpenRound({ year: 2062 });
  const { groupId } = await drawAccessCodes(team, edition.id, { name: "Classe", count: 2 });
  const open = { year: String(edition.year), editionId: edition.id, groupId };
  return { special: Object.fromEntries(files.map((file) => [file, open])) };
}
