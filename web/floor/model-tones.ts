import { tokens, type Theme, type Tokens } from '../tokens.ts';

/** The model's own materials: what is not the colour of a state or a queue. */
export interface ModelTones {
  readonly tokens: Tokens;
  readonly slab: string; readonly plate: string; readonly backOffice: string; readonly wall: string; readonly desk: string;
  readonly seat: string; readonly staff: string; readonly post: string; readonly name: string;
  readonly sky: string; readonly bounce: string; readonly skyLight: number; readonly sunLight: number; readonly shadow: number;
  /** How much of a warning's colour goes into its zone's plate. */
  readonly warningShare: number;
}

const dark = {
  slab: '#1a2330', plate: '#222d3c', backOffice: '#2a3646', wall: '#3a4859', desk: '#46556a', seat: '#38475a', staff: '#aab6c4',
  post: '#5d6d82', name: '#93a4b8', sky: '#dbe6f5', bounce: '#8a93a3', skyLight: 2.0, sunLight: 1.7, shadow: 0.5, warningShare: 0.26,
};

const light = {
  slab: '#e9eae5', plate: '#f3f4f0', backOffice: '#dcdfda', wall: '#fbfbf9', desk: '#ffffff', seat: '#d3d8d5', staff: '#6b7681',
  post: '#b9c1c2', name: '#7d8a92', sky: '#ffffff', bounce: '#d9d4ca', skyLight: 2.05, sunLight: 1.45, shadow: 0.16, warningShare: 0.3,
};

export const modelTones = (theme: Theme): ModelTones => ({ ...(theme === 'dark' ? dark : light), tokens: tokens(theme) });
