import { citizen } from "../citizen";
import type { Scene } from "../scene";

export const cafe: Scene = {
  ground: "#ecdfc1",
  patterns: ["brick"],
  draw: (id) => `
    <path d="M60 440V180l170-127 170 127 170-127 170 127v260z" fill="#c4472a"/>
    <path d="M60 440V180h680v260z" fill="url(#${id}-brick)"/>
    <path d="M40 190 230 48l170 127L570 48l190 142-16 20L570 80 400 207 230 80 56 210z" fill="#16232d"/>
    <path d="M110 240h250v120H110zM480 240h90v200h-90zM610 240h90v120h-90z" fill="#fff6dc"/>
    <path d="M110 240h250v24H110z" fill="#07525e"/><path d="M100 232h270l16 40H84z" fill="#ffcb2b"/>
    <path d="M138 232l-8 40h46l4-40zM222 232l-2 40h44l-2-40zM306 232l6 40h46l-14-40z" fill="#c4472a"/>
    <path d="M0 440h800v60H0z" fill="#2a3a45"/><g><path d="M150 400h150v10H150zM218 410h14v60h-14z" fill="#16232d"/>
    <path d="M190 376h26v24h-26zM240 376h26v24h-26z" fill="#fff"/></g>
    ${citizen(130, 478, 2.5, { coat: "#86194e", skin: "#c98f63", skirt: true })}
    ${citizen(330, 478, 2.5, { coat: "#a9bef2", skin: "#8d5a3b", hat: "#16232d" })}`,
};
