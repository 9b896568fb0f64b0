/** Integer cents as French spreadsheets read amounts: `1234,50`. Apart from what writes files, which only a server may load. */
export const csvEuros = (cents: number): string => (cents / 100).toFixed(2).replace(".", ",");
