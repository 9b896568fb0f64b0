const OLDEST = [20, 19];

// Read by whatever Node.js there is, Node.js 12 included: no newer syntax here (nor in scripts/begin.mjs).

/**
 * @param {string} version like "20.19.1"
 * @returns {boolean}
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Ends the process with one clear paragraph when Node.js is too old for what follows. */
export function requireNode() {
  const { node } = process.versions;
  if (isSupportedNode(node)) return;
  console.error(`Node.js ${OLDEST.join(".")} or newer is needed (24 is advised); this is ${node}.
Install Node.js 24 from https://nodejs.org, or with a version manager (\`nvm install 24\`, \`fnm use 24\`,
\`mise use node@24\`), open a new terminal, check with \`node --version\`, and start again.`);
  process.exit(1);
}
