type Mark = { x: number; y: number };

const ROUNDS = 60;

/** How far each of two marks too near to each other goes. Two at one place part sideways. */
function push(a: Mark, b: Mark, distance: number): Mark | null {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const apart = Math.hypot(dx, dy);
  if (apart >= distance - 0.01) return null;
  const half = (distance - apart) / 2;
  return apart === 0 ? { x: half, y: 0 } : { x: (dx / apart) * half, y: (dy / apart) * half };
}

/** Moves marks that would hide one another until they only touch; the others stay where they are. */
export function marksApart<M extends Mark>(marks: readonly M[], distance: number): M[] {
  const moved = marks.map((mark) => ({ ...mark }));
  for (let round = 0, isDone = false; round < ROUNDS && !isDone; round += 1) {
    isDone = true;
    moved.forEach((a, index) => {
      for (const b of moved.slice(index + 1)) {
        const by = push(a, b, distance);
        if (!by) continue;
        isDone = false;
        [a.x, a.y, b.x, b.y] = [a.x - by.x, a.y - by.y, b.x + by.x, b.y + by.y];
      }
    });
  }
  return moved;
}
