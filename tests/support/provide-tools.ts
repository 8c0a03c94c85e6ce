/** Run before the tests: finds what they need from the system, installs it where it can, or says how to and fails. */
import { chromium, findTool, howToGet, installTools, mosquitto, mosquittoPublisher, versionOf } from './system-tools.ts';

const tools = [chromium, mosquitto, mosquittoPublisher];
const missing = () => tools.filter((tool) => findTool(tool) === null);

if (missing().length > 0) installTools(missing());
const stillMissing = missing();
if (stillMissing.length > 0) {
  process.stderr.write(`${howToGet(stillMissing)}\n`);
  process.exitCode = 1;
} else {
  for (const tool of [chromium, mosquitto]) process.stdout.write(`${tool.name}: ${versionOf(findTool(tool) ?? '')}\n`);
}
