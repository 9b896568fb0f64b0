import { sql } from "kysely";
import type { Db } from "#db";
import { drawContours, type ContourFile } from "./contours";
import { epciOf } from "./epcis.server";

type Import = { code: string; source: string; importedAt: Date };

/** Draws the communes of the territory of this code and keeps the drawing in place of the former one. Returns how many communes it has. */
export async function importContours(db: Db, file: ContourFile, { code, source, importedAt }: Import): Promise<number> {
  const own = { ...file, features: file.features.filter(({ properties }) => properties.code.startsWith(code)) };
  if (own.features.length === 0) return 0;
  const { contours, groups, ...drawing } = drawContours(own, (communeCode) => epciOf(communeCode)?.code ?? null);
  await db.transaction().execute(async (trx) => {
    await trx.deleteFrom("territoryDrawing").where("territory", "=", code).execute();
    await trx.insertInto("territoryDrawing").values({ territory: code, ...drawing, source, importedAt }).execute();
    await sql`insert into commune_contour (territory, commune_code, path, x, y)
      select ${code}, c->>'communeCode', c->>'path', (c->>'x')::real, (c->>'y')::real from jsonb_array_elements(${JSON.stringify(contours)}::jsonb) as c`.execute(trx);
    await sql`insert into epci_contour (territory, epci_code, path, x, y)
      select ${code}, c->>'code', c->>'path', (c->>'x')::real, (c->>'y')::real from jsonb_array_elements(${JSON.stringify(groups)}::jsonb) as c`.execute(trx);
  });
  return contours.length;
}
