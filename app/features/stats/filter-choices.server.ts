import { sql } from "kysely";
import { db } from "#db";
import { listPartners } from "~/features/projects/partners.server";
import { communeName } from "~/features/territory/communes.server";
import { territory } from "~/features/territory/current.server";
import { listEpcis } from "~/features/territory/epcis.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import type { Audience } from "./bilan.server";
import { presets } from "./bilan-filters";

const epciChoices = () => listEpcis(territory().code).map(({ code, name }) => ({ value: code, label: name }));

/** Only communes of which something is known. */
async function communeChoices() {
  const { rows } = await sql<{ code: string }>`select commune_code as code from project union select commune_code from enquiry where commune_code is not null
    union select commune_code from past_project where commune_code is not null union select commune_code from past_campaign where commune_code is not null`.execute(db);
  return rows.map(({ code }) => ({ value: code, label: communeName(code) })).sort((a, b) => a.label.localeCompare(b.label, "fr"));
}

/** What may be chosen; communes and partners are the team's. */
export async function listFilterChoices(audience: Audience) {
  const usual = { presets: presets(parisDay(await now())), epcis: epciChoices() };
  if (audience === "everybody") return usual;
  const [communes, partners] = await Promise.all([communeChoices(), listPartners()]);
  return { ...usual, communes, partners: partners.map(({ id, name }) => ({ value: id, label: name })) };
}
