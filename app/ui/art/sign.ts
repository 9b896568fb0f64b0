/** The sign: a belfry that is an exclamation mark, standing on a brick. Box 48 × 62. */
export const belfryPath = "M24 0 33 14h6v8h-3L31.6 45.5H16.4L12 22H9v-8h6z";
export const brickPath = "M15.5 51h17v11h-17z";

export const sign = (clock = "var(--sign-clock, var(--surface))"): string =>
  `<path d="${belfryPath}"/><circle cx="24" cy="27" r="4" fill="${clock}"/><path class="sign-brick" d="${brickPath}"/>`;
