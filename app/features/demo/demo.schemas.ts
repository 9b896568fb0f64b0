import { z } from "zod";
import { ownPath } from "~/lib/own-path";
import { demoPeople } from "./people";

export const enterSchema = z.object({ person: z.enum(demoPeople.map((person) => person.key)), vers: ownPath });

/** How far the clock goes: a day, the next deadline of a campaign, the arrival of the money, the next opening or closing of the vote. */
export const moves = ["day", "deadline", "payout", "vote"] as const;
export type Move = (typeof moves)[number];

export const clockSchema = z.object({ move: z.enum(moves), retour: ownPath });
