import { sql, type RawBuilder } from "kysely";
import { territory } from "~/features/territory/current.server";
import { listEpcis } from "~/features/territory/epcis.server";
import { addDays, parisInstant } from "~/lib/dates";
import type { BilanFilters } from "./bilan-filters";

const communesOf = (epci: string) => listEpcis(territory().code).find(({ code }) => code === epci)?.communes ?? [];

const all = sql<boolean>`true`;
const when = <T>(value: T | undefined, condition: (value: T) => RawBuilder<boolean>) => (value === undefined ? all : condition(value));

/** The rows of a fact view (`funnel_fact`, `gift_fact`, `delay_fact`) that these filters keep. A partner's are those it brought or attested. */
export const scope = ({ from, to, theme, epci, commune, partnerId }: BilanFilters): RawBuilder<boolean> => sql<boolean>`
  ${when(from, (value) => sql`at >= ${parisInstant(value)}`)} and ${when(to, (value) => sql`at < ${parisInstant(addDays(value, 1))}`)}
  and ${when(theme, (value) => sql`theme = ${value}`)} and ${when(commune, (value) => sql`commune_code = ${value}`)}
  and ${when(epci, (value) => sql`commune_code = any(${communesOf(value)}::text[])`)}
  and ${when(partnerId, (value) => sql`(partner_id = ${value} or project_id in (select project_id from project_partner where partner_id = ${value}))`)}`;

/** The past counts what was imported as such, never the demonstration's; the demonstration counts its own only. */
export const inWorld = (demo: boolean): RawBuilder<boolean> => sql<boolean>`is_demo = (case when is_history then false else ${demo} end)`;
