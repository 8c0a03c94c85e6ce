/** The lowest Node that package.json asks for, as `[major, minor]`. */
export function lowestNode(packageJson) {
  const [, major, minor] = /(\d+)\.(\d+)/.exec(packageJson.engines.node);
  return [Number(major), Number(minor)];
}

/** A sentence for a Node that is too old; null for one that will do. */
export function refuseNode(version, [lowestMajor, lowestMinor]) {
  const [major, minor] = version.split('.').map(Number);
  if (major > lowestMajor || (major === lowestMajor && minor >= lowestMinor)) return null;
  return `Halltide needs Node ${lowestMajor}.${lowestMinor} or newer; this is Node ${version}. Get it from https://nodejs.org`;
}
