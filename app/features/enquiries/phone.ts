/** Countries and territories dialled like France but with a number of their own. */
const overseas: Record<string, string> = { "0262": "262", "0263": "262", "0269": "262", "0590": "590", "0594": "594", "0596": "596", "0690": "590", "0691": "590", "0692": "262", "0693": "262", "0694": "594", "0696": "596", "0697": "596" };

const digitsOf = (text: string) => text.replace(/\(0\)/g, "").replace(/[\s.\-/()\u2010-\u2015]/g, "");

/**
 * « 03 21 00 00 00 », « +33 (0)3.21.00.00.00 », « 0033321000000 » read as `+33321000000`; a foreign number needs its `+`.
 * Null when it is no telephone number.
 */
export function readPhone(text: string): string | null {
  const digits = digitsOf(text.trim()).replace(/^00/, "+");
  if (/^0[1-9]\d{8}$/.test(digits)) return `+${overseas[digits.slice(0, 4)] ?? "33"}${digits.slice(1)}`;
  if (digits.startsWith("+33")) return /^\+33[1-9]\d{8}$/.test(digits) ? digits : null;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
}

/** « 03 21 00 00 00 », as French people read it; foreign numbers keep their country. */
export function formatPhone(phone: string): string {
  const french = /^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone);
  return french ? `0${french.slice(1).join("\u00a0")}` : phone;
}
