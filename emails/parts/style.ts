import type { CSSProperties } from "react";

// Mail programs know neither our fonts nor our variables: the design's values, written out.
export const ink = "#16232d";
export const muted = "#4b5a66";
export const colza = "#ffcb2b";
export const opal = "#07525e";
export const brick = "#c4472a";
export const track = "#d3dad5";
export const chalk = "#f3f5f1";

export const family = "Verdana, Arial, sans-serif";
export const display = "'Trebuchet MS', Verdana, sans-serif";

export const text: CSSProperties = { fontFamily: family, color: ink, fontSize: 17, lineHeight: 1.55, margin: "0 0 16px" };
