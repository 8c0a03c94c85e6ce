/** What is wrong with a scenario: where, with which value, and what would be right. */
export interface ScenarioProblem {
  /** JSON pointer. */
  readonly path: string;
  readonly value: unknown;
  readonly message: string;
}

export const problem = (path: string, value: unknown, message: string): ScenarioProblem => ({ path, value, message });

/** `/queues/2/id: "A" is taken by another of the list`: for people. */
export const formatProblem = ({ path, value, message }: ScenarioProblem): string => `${path}: ${short(value)}${message}`;

function short(value: unknown): string {
  const text = JSON.stringify(value);
  if (text === undefined) return '';
  return `${text.length > 60 ? `${text.slice(0, 57)}…` : text} `;
}
