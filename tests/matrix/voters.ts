import { anOpenRound } from "#tests/factories/open-round";

const door = ["door.tsx", "proof.tsx", "code.tsx", "access-code.tsx", "other-person.ts", "already.tsx", "franceconnect.ts", "franceconnect-return.ts", "franceconnect-end.ts"];

/** A vote that is open. */
export async function voterRows() {
  const { edition } = await anOpenRound({ year: 2062 });
  const open = { year: String(edition.year), editionId: edition.id };
  return { special: Object.fromEntries(door.map((file) => [`routes/voters/${file}`, open])) };
}
