/** Of the planner: raised whenever the same scenario, rules, wishes and seed give another plan than before. */
export const plannerVersion = '2';
