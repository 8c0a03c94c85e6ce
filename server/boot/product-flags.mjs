/**
 * What Node is told when it runs a program of ours. Events live until they are on disk: with the usual 16 MiB for young objects
 * each of a large batch would be copied twice before.
 */
export const productFlags = ['--max-semi-space-size=64', '--enable-source-maps'];
