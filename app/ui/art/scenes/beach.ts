import { waves } from "../waves";
import { citizen } from "../citizen";
import type { Scene } from "../scene";

export const beach: Scene = {
  ground: "#bfe0de",
  patterns: [],
  draw: () => `
    <circle cx="610" cy="130" r="80" fill="#ffcb2b"/>${waves(0, 250, 800, 110, 3)}
    <path d="M0 350c200-24 500-20 800 10v140H0z" fill="#ecdfc1"/><g>
    ${["#c4472a", "#07525e", "#86194e", "#ffcb2b"].map((c, i) => `<g transform="translate(${30 + i * 86} 0)"><path d="M0 370V270l36-27 36 27v100z" fill="#f3f5f1"/><path d="M0 370V270h12v100zM24 370V262h12v108zM48 370V262h12v108z" fill="${c}"/><path d="M-6 274l42-32 42 32-6 8-36-27-36 27z" fill="#16232d"/></g>`).join("")}
    </g><g transform="translate(540 430)">
    <path d="M-40-96 60-70 130-20" fill="none" stroke="#ffcb2b" stroke-width="12"/>
    <path d="M-52-110-30-20h110" fill="none" stroke="#16232d" stroke-width="10"/>
    <circle cx="-30" cy="0" r="52" fill="#2f4c9e"/><circle cx="-30" cy="0" r="18" fill="#a9bef2"/>
    <circle cx="120" cy="20" r="36" fill="#2f4c9e"/><circle cx="120" cy="20" r="12" fill="#a9bef2"/>
    <path d="M-36-110h40l24 60h50v24H-16z" fill="#86194e"/><circle cx="-16" cy="-140" r="28" fill="#8d5a3b"/></g>
    ${citizen(430, 470, 3.1, { coat: "#c4472a", skin: "#f0c9a4", hat: "#f3f5f1" })}`,
};
