import { sql } from "kysely";
import { db } from "#db";
import { now } from "~/lib/clock.server";
import { drawContours, type ContourFile } from "./contours";
import { territory } from "./current.server";
import { epciOf } from "./epcis.server";

/** Draws the territory's communes and keeps the drawing in place of the former one. Returns how many communes it has. */
export async function importContours(file: ContourFile, source: string): Promise<number> {
  const { code } = territory();
  const own = { ...file, features: file.features.filter(({ properties }) => properties.code.startsWith(code)) };
  if (own.features.length === 0) return 0;
  const { contours, groups, ...drawing } = drawContours(own, (communeCode) => epciOf(communeCode)?.code ?? null);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("territoryDrawing").where("territory", "=", code).execute();
    await trx.insertInto("territoryDrawing").values({ territory: code, ...drawing, source, importedAt: await now(trx) }).execute();
    await sql`insert into commune_contour (territory, commune_code, path, x, y)
      select ${code}, c->>'communeCode', c->>'path', (c->>'x')::real, (c->>'y')::real from jsonb_array_elements(${JSON.stringify(contours)}::jsonb) as c`.execute(trx);
    await sql`insert into epci_contour (territory, epci_code, path, x, y)
      select ${code}, c->>'code', c->>'path', (c->>'x')::real, (c->>'y')::real from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) as c`.execute(trx);
  });
  return contours.length;
}
