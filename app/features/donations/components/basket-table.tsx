import { Money } from "~/ui/money";
import type { PricedBasket } from "../basket";

type BasketTableProps = { basket: PricedBasket };

/** What the donor is about to pay, line by line. */
export function BasketTable({ basket }: BasketTableProps) {
  return (
    <table>
      <caption className="sr">Le détail de votre don</caption>
      <tbody>
        {basket.lines.map((line) => (
          <tr key={line.rewardId}>
            <th scope="row">{line.quantity > 1 ? `${line.quantity} × ${line.title}` : line.title}</th>
            <td className="r">
              <Money cents={line.quantity * line.unitCents} />
            </td>
          </tr>
        ))}
        {basket.freeCents > 0 && (
          <tr>
            <th scope="row">Montant libre</th>
            <td className="r">
              <Money cents={basket.freeCents} />
            </td>
          </tr>
        )}
        <tr>
          <th scope="row">Vous payez</th>
          <td className="r">
            <b className="price">
              <Money cents={basket.amountCents} />
            </b>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
