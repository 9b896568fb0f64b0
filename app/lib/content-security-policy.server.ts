/**
 * What a page may load and where its forms may lead. Payment and onboarding are reached by the redirect
 * that follows a form, so browsers hold `form-action` against Stripe's hosts too. `frames`: the only sites that a page may show
 * inside itself, once a person has asked for it.
 */
export function contentSecurityPolicy(nonce: string, others: string[], frames: string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `frame-src ${frames.join(" ")}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${others.join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
