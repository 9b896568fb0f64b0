import { belfry } from "../belfry";
import type { Scene } from "../scene";

export const van: Scene = {
  ground: "#c9d6f8",
  patterns: ["brick-s"],
  draw: (id) => `
    <path d="M0 360h800v140H0z" fill="#7ba05b"/><path d="M0 420h800v80H0z" fill="#2a3a45"/>
    <path d="M0 460h60M120 460h80M260 460h80M400 460h80M540 460h80M680 460h80" stroke="#ffcb2b" stroke-width="8"/>
    ${belfry(id, 110, 368, 280)}<path d="M230 400V170h340l110 100 30 40v90z" fill="#fff"/>
    <path d="M230 330h480v70H230z" fill="#07525e"/><path d="M580 190l86 80H580z" fill="#a9bef2"/>
    <path d="M290 200h200v100H290z" fill="#16232d"/><path d="M302 212h176v76H302z" fill="#ffcb2b"/>
    <path d="M302 288l88-66 88 66z" fill="#c4472a"/><g fill="#16232d"><circle cx="330" cy="408" r="46"/>
    <circle cx="610" cy="408" r="46"/></g><g fill="#d3dad5"><circle cx="330" cy="408" r="18"/>
    <circle cx="610" cy="408" r="18"/></g><g fill="none" stroke="#c4472a" stroke-width="10">
    <path d="M366 150a36 36 0 0 1 48 0M346 128a66 66 0 0 1 88 0M326 104a96 96 0 0 1 128 0"/></g>`,
};
