import { type Theme, type Tokens, tokens } from '../tokens.ts';

/** The model's own materials: what is not the colour of a state or a queue. */
export interface ModelTones {
  readonly tokens: Tokens;
  readonly slab: string;
  readonly plate: string;
  readonly backOffice: string;
  readonly wall: string;
  readonly desk: string;
  readonly seat: string;
  readonly staff: string;
  readonly post: string;
  readonly name: string;
  /** People are their queue's colour with so much of `figure` in it. */
  readonly figure: string;
  readonly figureShare: number;
  readonly sky: string;
  readonly bounce: string;
  readonly skyLight: number;
  readonly sunLight: number;
  readonly shadow: number;
  /** How dark the soft spot under a person is. */
  readonly blob: number;
  /** How much of a warning's colour goes into its zone's plate. */
  readonly warningShare: number;
}

const dark = {
  slab: '#1d2735',
  plate: '#283446',
  backOffice: '#334258',
  wall: '#52647b',
  desk: '#61748c',
  seat: '#465870',
  staff: '#c3cdd8',
  post: '#71849b',
  name: '#9fb0c4',
  figure: '#ffffff',
  figureShare: 0.08,
  sky: '#dbe6f5',
  bounce: '#8a93a3',
  skyLight: 2.3,
  sunLight: 1.75,
  shadow: 0.5,
  blob: 0.55,
  warningShare: 0.2,
};

const light = {
  slab: '#e6e8e3',
  plate: '#f4f5f2',
  backOffice: '#dde1dd',
  wall: '#fcfcfa',
  desk: '#ffffff',
  seat: '#cfd5d3',
  staff: '#7d8892',
  post: '#b4bdbf',
  name: '#7f8b94',
  figure: '#ffffff',
  figureShare: 0.3,
  sky: '#ffffff',
  bounce: '#d9d4ca',
  skyLight: 2.05,
  sunLight: 1.45,
  shadow: 0.16,
  blob: 0.3,
  warningShare: 0.24,
};

export const modelTones = (theme: Theme): ModelTones => ({ ...(theme === 'dark' ? dark : light), tokens: tokens(theme) });
