import pg from "pg";
import { productUnderTest } from "../product";

/** Rows as the database tells them; counts and sums are cast to integers by the query. */
export async function rowsOf<Row extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(productUnderTest().databaseUrl);
  await client.connect();
  try {
    return (await client.query<Row>(query, values)).rows;
  } finally {
    await client.end();
  }
}
