import { terril } from "../terril";
import { round } from "../round";
import type { Scene } from "../scene";

export const printer: Scene = {
  ground: "#c9d6f8",
  patterns: [],
  draw: () => `
    <circle cx="640" cy="120" r="84" fill="#fff6dc"/>${terril(700, 440, 190, "#2f4c9e", "#24407f", "#5b78c7")}
    ${terril(560, 440, 240, "#24407f", "#1c3369", "#5b78c7")}
    <rect y="440" width="800" height="60" fill="#07525e"/><path d="M0 440h800" stroke="#16232d" stroke-width="6"/>
    <path d="M150 440V92h300v348h-34V126H184v314z" fill="#16232d"/><path d="M140 84h320v26H140z" fill="#2a3a45"/>
    <path d="M184 214h232v14H184z" fill="#ffcb2b"/><path d="M184 220h232" stroke="#16232d" stroke-width="2"/>
    <path d="M272 196h56v44h-14l-14 22-14-22h-14z" fill="#c4472a"/>
    <path d="M300 196C300 140 360 150 372 96" fill="none" stroke="#c4472a" stroke-width="5"/>
    <circle cx="392" cy="66" r="48" fill="#16232d"/><circle cx="392" cy="66" r="36" fill="#c4472a"/>
    <circle cx="392" cy="66" r="14" fill="#16232d"/>
    <path d="M364 56a30 30 0 0 1 24-20M420 76a30 30 0 0 1-24 20" stroke="#9c331b" stroke-width="4" fill="none"/>
    <path d="M204 408h192v16H204zM184 424h232v16H184z" fill="#71808b"/>
    <g>
    ${Array.from({ length: 14 }, (_, i) => `<rect x="${round(274 - 0 + i * 1.1)}" y="${398 - i * 10}" width="${round(52 - i * 2.2)}" height="9" fill="${i % 2 ? "#c4472a" : "#d8674b"}"/>`).join("")}
    </g>
    <rect x="500" y="372" width="120" height="68" fill="#ffcb2b" stroke="#16232d" stroke-width="6"/>
    <path d="M500 398h120M540 372v26M580 372v26M520 398v42M560 398v42M600 398v42" stroke="#16232d" stroke-width="4"/>
    <g transform="translate(650 440) scale(3.1)"><path d="M-7-30h13v30H-7z" fill="#86194e"/>
    <circle cx="0" cy="-37" r="6.5" fill="#8d5a3b"/><path d="M-7-39a7 7 0 0 1 14 0z" fill="#16232d"/>
    <path d="M-6-27-24-32l-1 4 18 8z" fill="#86194e"/></g>`,
};
