/** The light tokens of the screens that paper needs. */
export const ink = "#16232d";
export const muted = "#4b5a66";
export const colza = "#ffcb2b";
export const brick = "#c4472a";
