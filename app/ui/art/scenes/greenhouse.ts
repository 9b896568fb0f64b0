import { terril } from "../terril";
import { round } from "../round";
import type { Scene } from "../scene";

export const greenhouse: Scene = {
  ground: "#d9e3b0",
  patterns: [],
  draw: () => `
    <circle cx="620" cy="130" r="76" fill="#ffcb2b"/>${terril(180, 270, 130, "#16232d", "#2a3a45")}
    ${terril(330, 270, 100, "#2a3a45", "#16232d")}<path d="M0 270h800v230H0z" fill="#7ba05b"/><g fill="#86194e">
    ${[-420, -260, -110, 30, 180, 330, 480].map((k) => `<path d="M${400 + k * 0.22} 270h${8}L${round(400 + k * 1.9 + 34)} 500H${round(400 + k * 1.9)}z"/>`).join("")}
    </g><path d="M470 330a120 130 0 0 1 240 0v40H470z" fill="#f3f5f1" opacity=".95"/>
    <path d="M470 330a120 130 0 0 1 240 0v40H470zM530 370v-96M590 370V200M650 370v-96M470 320h240" fill="none" stroke="#16232d" stroke-width="6"/>
    <g transform="translate(250 300) scale(2.9)">
    <path d="M32 28c13 0 19 6 19 14 0 10-13 13-19 24-6-11-19-14-19-24 0-8 6-14 19-14z" fill="#86194e"/>
    <path d="M30 29C20 26 14 17 15 5c9 3 15 9 16 18 0-9 2-16 8-21 5 7 5 14 1 20 4-3 8-4 13-3-2 7-10 11-19 10z" fill="#1f6a3a"/>
    <path d="M22 42h14M26 49h12" stroke="#f3c6da" stroke-width="2.5"/></g>`,
};
