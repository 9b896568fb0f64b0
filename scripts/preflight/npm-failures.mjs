import { paragraph } from "./paragraph.mjs";

const problem = (what, remedy) => ({ stops: true, what, remedy });

const PROXY =
  "`npm config set proxy http://user:password@host:port` and the same for `https-proxy`, or the variables HTTPS_PROXY and HTTP_PROXY; your network's administrator knows the address.";

/** What npm's own words mean, the most telling first. */
const KNOWN = [
  [
    /\bENOSPC\b/,
    problem(
      "The disk is full.",
      "Make room (`npm cache clean --force` gives back what npm keeps), then start again.",
    ),
  ],
  [
    /\bEROFS\b/,
    problem(
      "npm met a read-only disk.",
      'Clone the project where you may write; for npm\'s cache, `npm_config_cache="$PWD/.cache/npm"` before the command.',
    ),
  ],
  [
    /\bE?407\b|Proxy Authentication Required/i,
    problem("The proxy wants a name and a password.", `Give them: ${PROXY}`),
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|DEPTH_ZERO_SELF_SIGNED/,
    problem(
      "The network answers with a certificate that Node.js does not know: a company's proxy reads what passes, most often.",
      "Ask for its root certificate as a .pem file and give it: `export NODE_EXTRA_CA_CERTS=/path/to/root.pem`. Never switch the checking off with `strict-ssl=false`.",
    ),
  ],
  [
    /CERT_HAS_EXPIRED|CERT_NOT_YET_VALID/,
    problem(
      "The registry's certificate is out of its dates, or this machine's clock is wrong.",
      "Look at `date` first.",
    ),
  ],
  [
    /\bE40[13]\b/,
    problem(
      "The registry refuses: it wants a sign-in, or does not carry a package.",
      "`npm config get registry` says which one is asked; `npm login` signs in; `npm config delete registry` goes back to npm's own.",
    ),
  ],
  [
    /\bENOTFOUND\b|\bEAI_AGAIN\b/,
    problem(
      "The registry's name is not found: no network, or one where everything goes through a proxy.",
      `Check the connection; \`npm config get registry\` says which address is asked. Behind a proxy: ${PROXY}`,
    ),
  ],
  [
    /\b(ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    problem(
      "The registry, or the proxy before it, does not answer.",
      `\`npm config get registry\`, \`npm config get https-proxy\` and \`env | grep -i proxy\` say who is asked. Behind a proxy: ${PROXY}`,
    ),
  ],
  [
    /\bEINTEGRITY\b/,
    problem(
      "What was downloaded is not what the lock file describes: a broken cache, or a proxy that changes files.",
      "`npm cache clean --force`, then start again.",
    ),
  ],
  [
    /\b(EACCES|EPERM)\b/,
    problem(
      "npm may not write where it must: node_modules or its cache belong to another account (to root, most often).",
      '`sudo chown -R "$(id -un)" node_modules ~/.npm`, or `npm_config_cache="$PWD/.cache/npm"` before the command.',
    ),
  ],
];

/**
 * @param {string} output what npm printed
 * @returns {string | null} the cause and its remedy in a paragraph, or null for a failure we do not know
 */
export function explainNpm(output) {
  const known = KNOWN.find(([words]) => words.test(output));
  return known ? paragraph(known[1]) : null;
}
