/** A person in a wheelchair, a brick on the knees. */
export function wheelchair(
  x: number,
  y: number,
  scale: number,
  { coat = "var(--beet)", skin = "var(--ill-skin-2)", brick = "var(--ill-brick)" } = {},
): string {
  return `<g transform="translate(${x} ${y}) scale(${scale})">
    <path d="M-11-28h3l2 16h11l2 6H4L2-9h-10z" fill="#2a3a45"/>
    <path d="M-3-18H9l3 12 4 4v2h-7L6-12H-4z" fill="#16232d"/>
    <path d="M-7-27q1-4 7-4t5 4l1 12H-6z" fill="${coat}"/>
    <path d="M-2.5-33h5v4h-5z" fill="${skin}"/>
    <rect x="3" y="-25" width="18" height="8" fill="${brick}" stroke="#16232d" stroke-width="1.5"/>
    <path d="M-2-27 8-19l-2 3-10-6z" fill="${coat}"/><circle cx="8" cy="-17.500" r="2.1" fill="${skin}"/>
    <circle cx="0" cy="-36.5" r="5.5" fill="${skin}"/><path d="M-6-35.500q-1-7 6-7t5.500 4q-6 0-7-1-1 3-4.500 4z" fill="#16232d"/>
    <circle cx="-3" cy="-9.5" r="9" fill="none" stroke="#f3f5f1" stroke-width="2.5"/><circle cx="-3" cy="-9.5" r="1.8" fill="#f3f5f1"/><circle cx="13" cy="-3" r="2.5" fill="none" stroke="#f3f5f1" stroke-width="1.6"/>
  </g>`;
}
