/** Solves a symmetric positive definite system by Cholesky. `matrix` is row by row, its lower half is read and overwritten. */
export function solveSymmetric(matrix: Float64Array, side: Float64Array): Float64Array {
  const size = side.length;
  const solution = Float64Array.from(side);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k += 1) sum -= matrix[row * size + k] * matrix[column * size + k];
      matrix[row * size + column] = row === column ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[column * size + column];
    }
    let sum = solution[row];
    for (let k = 0; k < row; k += 1) sum -= matrix[row * size + k] * solution[k];
    solution[row] = sum / matrix[row * size + row];
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = solution[row];
    for (let k = row + 1; k < size; k += 1) sum -= matrix[k * size + row] * solution[k];
    solution[row] = sum / matrix[row * size + row];
  }
  return solution;
}
