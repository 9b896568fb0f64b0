import { waves } from "../waves";
import type { Scene } from "../scene";

export const barge: Scene = {
  ground: "#a9bef2",
  patterns: [],
  draw: () => `
    <circle cx="400" cy="150" r="90" fill="#fff6dc"/>
    <path d="M0 300V250l60-14 60 10 90-20 100 20 110-24 120 20 130-16 130 20v54z" fill="#7ba05b"/>
    ${waves(0, 300, 800, 200, 4)}<path d="M40 250h640l70-40-30 130H110z" fill="#16232d"/>
    <path d="M48 262h640" stroke="#c4472a" stroke-width="12"/><path d="M150 170h350v80H150z" fill="#ffcb2b"/>
    <path d="M140 156h370v18H140z" fill="#16232d"/><g>
    ${[0, 1, 2, 3, 4].map((i) => `<rect x="${172 + i * 66}" y="188" width="46" height="46" fill="#fff6dc"/>${[0, 1, 2, 3, 4].map((k) => `<rect x="${176 + i * 66 + k * 8}" y="${196 + ((k * 7 + i * 5) % 12)}" width="7" height="${38 - ((k * 7 + i * 5) % 12)}" fill="${["#c4472a", "#07525e", "#86194e", "#2f4c9e", "#1f6a3a"][(k + i) % 5]}"/>`).join("")}`).join("")}
    </g><path d="M540 130h90v120h-90z" fill="#f3f5f1"/><path d="M556 150h58v40h-58z" fill="#07525e"/>
    <path d="M530 120h110v14H530z" fill="#c4472a"/>`,
};
