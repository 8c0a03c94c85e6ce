/** Of the simulator: raised whenever the same scenario and seed give other numbers than before. */
export const simulatorVersion = '4';
