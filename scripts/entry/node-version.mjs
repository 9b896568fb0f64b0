const OLDEST = [20, 19];

/**
 * @param {string} version like "20.19.1"
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Ends the process with one clear line when Node.js is too old for what follows. */
export function requireNode() {
  const { node } = process.versions;
  if (isSupportedNode(node)) return;
  console.error(`Node.js ${OLDEST.join(".")} or newer is needed (24 is advised); this is ${node}.`);
  process.exit(1);
}
