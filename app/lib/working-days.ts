import { addDays } from "./dates";

/** A day is `YYYY-MM-DD`, as on the calendar of Paris. */
type IsClosed = (day: string) => boolean;

/** Easter Sunday of the Gregorian calendar (Meeus, « Astronomical Algorithms », chapter 8). */
export function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return `${year}-${String(Math.floor(sum / 31)).padStart(2, "0")}-${String((sum % 31) + 1).padStart(2, "0")}`;
}

const isWeekEnd: IsClosed = (day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** `fixed` as `MM-DD`; `fromEaster` in days after Easter Sunday. */
function closedOn(fixed: readonly string[], fromEaster: readonly number[]): IsClosed {
  // A page asks of some hundred days: Easter moves once a year.
  const ofYear = new Map<string, readonly string[]>();
  const moving = (year: string): readonly string[] => {
    const days = ofYear.get(year) ?? fromEaster.map((after) => addDays(easter(Number(year)), after));
    ofYear.set(year, days);
    return days;
  };
  return (day) => isWeekEnd(day) || fixed.includes(day.slice(5)) || moving(day.slice(0, 4)).includes(day);
}

/** Days on which banks of the euro area settle nothing (TARGET2): New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
export const banksClosed = closedOn(["01-01", "05-01", "12-25", "12-26"], [-2, 1]);

/** Public holidays of France (code du travail L3133-1). */
export const holidays = closedOn(["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"], [1, 39, 50]);

const nextOpen = (day: string, isClosed: IsClosed): string => (isClosed(day) ? nextOpen(addDays(day, 1), isClosed) : day);

/** The nth open day after this one; from a closed day, one counts from the next open one. */
export function addOpenDays(day: string, count: number, isClosed: IsClosed): string {
  let reached = nextOpen(day, isClosed);
  for (let n = 0; n < count; n++) reached = nextOpen(addDays(reached, 1), isClosed);
  return reached;
}
