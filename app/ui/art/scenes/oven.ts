import type { Scene } from "../scene";

export const oven: Scene = {
  ground: "#ffdf80",
  patterns: ["brick"],
  draw: (id) => `
    <rect width="800" height="500" fill="#c4472a"/><rect width="800" height="500" fill="url(#${id}-brick)"/>
    <path d="M180 400V260a220 200 0 0 1 440 0v140z" fill="#9c331b"/>
    <path d="M230 400V265a170 155 0 0 1 340 0v135z" fill="#16232d"/>
    <path d="M270 400c0-60 50-70 60-120 30 30 40 50 44 78 10-14 14-30 14-52 40 30 60 60 70 94z" fill="#ffcb2b"/>
    <path d="M330 400c4-30 26-40 34-66 24 22 40 40 44 66z" fill="#f3f5f1"/>
    <path d="M120 400h560v30H120z" fill="#ecdfc1"/><g fill="#e0a458" stroke="#7a4a1b" stroke-width="5">
    <path d="M60 470a70 44 0 0 1 140 0zM220 470a70 44 0 0 1 140 0zM440 470a70 44 0 0 1 140 0zM600 470a70 44 0 0 1 140 0z"/>
    </g>
    <path d="M100 448l16 14M126 444l16 14M262 448l16 14M288 444l16 14M482 448l16 14M508 444l16 14M642 448l16 14M668 444l16 14" stroke="#7a4a1b" stroke-width="5"/>
    <path d="M0 470h800v30H0z" fill="#16232d"/>`,
};
