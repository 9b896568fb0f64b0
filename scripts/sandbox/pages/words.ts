const euros = new Intl.NumberFormat("fr-FR", { style: "currency", currency: "EUR" });
const dateAndHour = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

/** `1 234,50 €` with ordinary no-break spaces: our fonts have no narrow one. */
export function money(cents: number): string {
  return euros.format(cents / 100).replaceAll("\u202f", "\u00a0");
}

export function moment(ms: number): string {
  return dateAndHour.format(ms).replaceAll("\u202f", "\u00a0").replace(/(\d+):(\d+)$/, "$1\u00a0h\u00a0$2");
}

export function hour(ms: number): string {
  const parts = new Intl.DateTimeFormat("fr-FR", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Europe/Paris",
  });
  return parts.format(ms).replace(":", "\u00a0h\u00a0");
}
