/** How long whoever owes a reward has to answer before the donor writes again, or complains. */
export const silenceDays = 7;
