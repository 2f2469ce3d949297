/** x' = a·x + c·y + e, y' = b·x + d·y + f; the order in which PDF and canvas write it. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** First `inner`, then `outer`. */
export function combined(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The way back. The matrix must not flatten the plane, which none of ours does. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c;
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size];
}

export function movedPoint([a, b, c, d, e, f]: Matrix, x: number, y: number): { x: number; y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** How much longer lines become. Ours keep proportions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/**
 * Turns a picture of the given size by an angle (radians, clockwise on screen, where y grows
 * downwards) and moves it so that nothing has negative coordinates; `width` and `height` hold it all.
 */
export function turnedInside(
  angle: number,
  width: number,
  height: number,
): { readonly matrix: Matrix; readonly width: number; readonly height: number } {
  const cosine = Math.cos(angle);
  const sine = Math.sin(angle);
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ] as const;
  const xs = corners.map(([x, y]) => x * cosine - y * sine);
  const ys = corners.map(([x, y]) => x * sine + y * cosine);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {
    matrix: [cosine, sine, -sine, cosine, -left, -top],
    width: Math.ceil(Math.max(...xs) - left - 1e-6),
    height: Math.ceil(Math.max(...ys) - top - 1e-6),
  };
}
