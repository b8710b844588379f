/** Matrices are row by row in a Float64Array. */

/** Solves `a x = b` for each of `columns` right-hand sides by Gaussian elimination with pivoting. Changes both. */
export function solve(a: Float64Array, b: Float64Array, size: number, columns: number): Float64Array {
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++) {
      if (Math.abs(a[row * size + pivot] ?? 0) > Math.abs(a[best * size + pivot] ?? 0)) best = row;
    }
    swapRows(a, pivot, best, size);
    swapRows(b, pivot, best, columns);
    const lead = a[pivot * size + pivot] ?? 0;
    if (lead === 0) throw new Error('the matrix is singular');
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = (a[row * size + pivot] ?? 0) / lead;
      if (factor === 0) continue;
      addRow(a, row, pivot, -factor, size);
      addRow(b, row, pivot, -factor, columns);
    }
  }
  for (let row = 0; row < size; row++) {
    const lead = a[row * size + row] ?? 1;
    for (let column = 0; column < columns; column++)
      b[row * columns + column] = (b[row * columns + column] ?? 0) / lead;
  }
  return b;
}

/** The direction in which rows vary most, by power iteration; of length 1. */
export function principalDirection(rows: Float32Array, dimensions: number, iterations = 40): Float64Array {
  const covariance = new Float64Array(dimensions * dimensions);
  for (let from = 0; from < rows.length; from += dimensions) {
    for (let i = 0; i < dimensions; i++) {
      const value = rows[from + i] ?? 0;
      for (let j = 0; j < dimensions; j++) {
        covariance[i * dimensions + j] = (covariance[i * dimensions + j] ?? 0) + value * (rows[from + j] ?? 0);
      }
    }
  }
  let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
  for (let step = 0; step < iterations; step++) {
    const next = new Float64Array(dimensions);
    for (let i = 0; i < dimensions; i++) {
      for (let j = 0; j < dimensions; j++) {
        next[i] = (next[i] ?? 0) + (covariance[i * dimensions + j] ?? 0) * (direction[j] ?? 0);
      }
    }
    const length = Math.hypot(...next);
    direction = next.map((value) => value / length);
  }
  return direction;
}

function swapRows(matrix: Float64Array, a: number, b: number, columns: number): void {
  if (a === b) return;
  for (let column = 0; column < columns; column++) {
    const held = matrix[a * columns + column] ?? 0;
    matrix[a * columns + column] = matrix[b * columns + column] ?? 0;
    matrix[b * columns + column] = held;
  }
}

function addRow(matrix: Float64Array, to: number, from: number, factor: number, columns: number): void {
  for (let column = 0; column < columns; column++) {
    matrix[to * columns + column] =
      (matrix[to * columns + column] ?? 0) + factor * (matrix[from * columns + column] ?? 0);
  }
}
