import { waves } from "../waves";
import type { Scene } from "../scene";

export const bike: Scene = {
  ground: "#bfe0de",
  patterns: [],
  draw: () => `
    <circle cx="150" cy="120" r="70" fill="#ffcb2b"/>
    <path d="M0 300V210l40-30 90 10 60 40 90 20 80 50z" fill="#fbfbf7"/>
    <path d="M20 250h180M30 270h250" stroke="#b9c8c4" stroke-width="5" stroke-dasharray="40 14"/>
    ${waves(0, 300, 800, 90, 3)}<path d="M0 380c140-40 300-30 420 0s260 20 380-10v130H0z" fill="#ecdfc1"/>
    <g fill="none" stroke="#16232d" stroke-width="14"><circle cx="250" cy="370" r="78"/>
    <circle cx="600" cy="370" r="78"/></g><g fill="none" stroke="#c4472a" stroke-width="14" stroke-linejoin="round">
    <path d="M250 370l76-150h140l-90 150zM326 220l50 150M466 220l134 150M466 220l-14-46h50"/></g>
    <path d="M290 206h76v14h-76z" fill="#16232d"/>
    <path d="M500 250h170v92H500z" fill="#ffcb2b" stroke="#16232d" stroke-width="6"/>
    <path d="M500 280h170M556 250v30M614 250v30M528 280v62M586 280v62M640 280v62" stroke="#16232d" stroke-width="4"/>`,
};
