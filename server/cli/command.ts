import type { Command } from 'commander';

/** Where a command line reads and writes: the process's own streams, or a test's. */
export interface CliStreams {
  /** Resolves when the reader has taken it. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** Everything that comes in on standard input. */
  readonly readIn: () => Promise<string>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the person asks to stop (Ctrl-C). */
  readonly stop: AbortSignal;
}

/** What a command did. `done` is false when it ran to its end but not all of what was asked for came about. */
export interface CliOutcome {
  readonly done: boolean;
  /** The one JSON document of `--json`. */
  readonly document: object;
  /** The same for a reader. */
  readonly text: string;
}

/** What a command is given besides its own options. */
export interface CliContext extends CliStreams {
  readonly json: boolean;
  /** Progress and remarks: always to standard error. */
  readonly say: (line: string) => void;
}

/** One command of the command line: declares its arguments and options, and says what to do with them. */
export interface CliCommand {
  readonly name: string;
  readonly summary: string;
  /** Lines after `halltide `. */
  readonly examples: readonly string[];
  /** Adds arguments and options, and calls `act` when the command is the one asked for. */
  declare(command: Command, act: (run: (context: CliContext) => Promise<CliOutcome | null>) => void): void;
}
