/** What must never stand in a log, whatever wrote it: found by its shape in the finished line. */
const shapes: [RegExp, string][] = [
  [/[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/g, "[e-mail]"],
  // A signed value of ours, `<value>.<43 characters>`: links of gifts and attestations, cookies.
  [/[\w%-]+\.[\w%+/-]{43}(?![\w-])=?/g, "[link]"],
  [/\b(?:sk|rk|pk)_(?:live|test)_\w+/g, "[key]"],
  [/\bwhsec_[^\s"\\]+/g, "[key]"],
  [/\bcs_(?:live|test)_\w+/g, "[session]"],
  [/\b(postgres(?:ql)?|smtps?):\/\/[^\s"\\]*@/g, "$1://[credentials]@"],
  [/\bauth_session=[^\s;"\\]+/g, "auth_session=[session]"],
  [/\$argon2\w+\$[^\s"\\]+/g, "[hash]"],
];

export const scrub = (text: string): string => shapes.reduce((cleaned, [shape, word]) => cleaned.replace(shape, word), text);
