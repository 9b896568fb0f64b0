import { useLocation, useNavigate } from "@remix-run/react";
import { useState } from "react";

const MARK = "#relire";

/**
 * The second reading in the browser itself: what was chosen does not leave the page before it is sealed. The mark in the
 * address makes Back lead from reading again to choosing, with the choices still there.
 */
export function useReview<T extends { choices: readonly number[] }>() {
  const [chosen, setChosen] = useState<T | null>(null);
  const { hash } = useLocation();
  const navigate = useNavigate();
  const review = (what: T) => {
    setChosen(what);
    navigate(MARK);
  };
  return { chosen, reading: hash === MARK ? chosen : null, review, back: () => navigate(-1) };
}
