import { notFound } from "./errors";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A version's or an item's number in an address. @throws 404 */
export function numberParam(value: string | undefined): number {
  if (value === undefined || !/^[1-9]\d{0,5}$/.test(value)) throw notFound();
  return Number(value);
}

/** An id that came in an address: what has not the shape of one names nothing. @throws 404 */
export function idParam(value: string | undefined): string {
  if (value === undefined || !uuid.test(value)) throw notFound();
  return value;
}

/** A day that came in an address, `YYYY-MM-DD`. @throws 404 when no calendar has it */
export function dayParam(value: string | undefined): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value ?? "") ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) throw notFound();
  return value!;
}
