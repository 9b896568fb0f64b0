import { citizen } from "../citizen";
import { belfry } from "../belfry";
import type { Scene } from "../scene";

export const giant: Scene = {
  ground: "#86194e",
  patterns: ["dots", "brick-s"],
  draw: (id) => `
    <g color="#ffcb2b"><rect width="800" height="500" fill="url(#${id}-dots)" opacity=".5"/></g>
    <path d="M0 440h800v60H0z" fill="#16232d"/>${belfry(id, 660, 452, 380, { fill: "#c4472a" })}<g>
    <path d="M250 440l40-220h160l40 220z" fill="#07525e"/><path d="M250 440l20-110h200l20 110z" fill="#ffcb2b"/>
    <path d="M262 372h216M256 406h228" stroke="#16232d" stroke-width="8"/>
    <path d="M290 220c-50 20-70 70-66 120l34 6c0-40 10-62 40-76zM450 220c50 20 70 70 66 120l-34 6c0-40-10-62-40-76z" fill="#4fa3a5"/>
    <circle cx="370" cy="150" r="70" fill="#f0c9a4"/>
    <path d="M300 130V60l36 30 34-40 34 40 36-30v70z" fill="#ffcb2b" stroke="#16232d" stroke-width="6"/>
    <circle cx="346" cy="158" r="7" fill="#16232d"/><circle cx="394" cy="158" r="7" fill="#16232d"/>
    <path d="M340 186a34 26 0 0 0 60 0" fill="none" stroke="#16232d" stroke-width="7"/></g><g>
    ${citizen(110, 446, 2.1, { coat: "#a9bef2", skin: "#8d5a3b" })}
    ${citizen(180, 446, 1.7, { coat: "#c4472a", skin: "#f0c9a4", skirt: true })}
    ${citizen(560, 446, 1.5, { coat: "#ffcb2b", skin: "#c98f63", hat: "#f3f5f1" })}</g>`,
};
