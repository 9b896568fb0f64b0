import type { Scene } from "../scene";

export const garage: Scene = {
  ground: "#f6d3c6",
  patterns: ["brick"],
  draw: (id) => `
    <rect y="0" width="800" height="420" fill="#f2b39d"/>
    <rect width="800" height="420" fill="url(#${id}-brick)" opacity=".35"/>
    <path d="M120 420V110h560v310z" fill="#07525e"/>
    <path d="M120 150h560M120 190h560" stroke="#043a43" stroke-width="6"/>
    <rect y="420" width="800" height="80" fill="#16232d"/>
    <path d="M170 300c0-30 20-34 60-40l60-62h190l70 62c50 6 70 16 70 52v30H170z" fill="#ffcb2b"/>
    <path d="M300 256l42-42h60v42zM418 214h54l46 42H418z" fill="#c9d6f8"/>
    <path d="M170 312h450" stroke="#16232d" stroke-width="5"/><g fill="#16232d"><circle cx="265" cy="342" r="44"/>
    <circle cx="530" cy="342" r="44"/></g><g fill="#d3dad5"><circle cx="265" cy="342" r="20"/>
    <circle cx="530" cy="342" r="20"/></g>
    <path d="M150 386h500v20H150zM210 406h30v40h-30zM560 406h30v40h-30z" fill="#71808b"/>
    <g transform="rotate(36.9 690 120)" fill="#16232d"><path d="M676 60h28v150h-28z"/>
    <path d="M660 40h60v44h-18V62h-24v22h-18z"/></g>`,
};
