import { db } from "#db";
import type { Actor } from "~/features/accounts/permissions";
import { listLines, getRoundFor } from "~/features/ballots/rounds.server";
import { drawReceipt } from "~/features/ballots/secret";
import { env } from "~/lib/env.server";
import { notFound } from "~/lib/errors";
import { sheetsPdf } from "./sheets-pdf.server";

/** So many ballots with fresh receipts, which are told to nobody else and kept nowhere. @throws 404 before the seal and after the end */
export async function printSheets(actor: Actor, editionId: string, count: number): Promise<{ bytes: Buffer; name: string }> {
  const { edition, round, stage, at } = await getRoundFor(actor, editionId);
  if (stage !== "sealed" && stage !== "open") throw notFound();
  const receipts = Array.from({ length: count }, drawReceipt);
  const address = `${new URL(env().PUBLIC_URL).host}/budget-citoyen/${edition.year}/resultats/mon-bulletin`;
  const bytes = await sheetsPdf({ name: edition.name, form: edition, lines: await listLines(db, round.id), receipts, address, isDemo: edition.isDemo, writtenAt: at });
  return { bytes, name: `bulletins-${edition.year}.pdf` };
}
