import { setPriority } from 'node:os';

/** As in `nice`: whatever is tested beside this and waits for clocks has the processor first. */
setPriority(10);
