import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import type { Role } from '#contracts/roles';
import { type FixtureServer, openFixtureServer } from './fixture-server.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

let isBuilt = false;

/** Where the built page is; it is built anew when its sources changed before the first test that asks. */
export function builtPageFolder(): string {
  if (!isBuilt) buildPage();
  isBuilt = true;
  return `${root}dist/web`;
}

function buildPage(): void {
  const build =
    "import('./server/boot/build-page.mjs').then(async (m) => { process.exitCode = (await m.buildPage(process.cwd(), () => {})) ? 0 : 1; })";
  execFileSync(process.execPath, ['-e', build], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Serves the built page with the made-up halls behind it. */
export const serveBuiltPage = (): Promise<FixtureServer> => openFixtureServer(builtPageFolder());

export interface OpenedPage {
  readonly page: Page;
  /** Script errors, and what the content policy or the browser refused. */
  readonly complaints: readonly string[];
}

interface Opening {
  readonly role?: Role;
  readonly path?: string;
  readonly width?: number;
  readonly height?: number;
}

/** A fresh browser profile at a path, signed in as a role's demo account when one is given. */
export async function openPage(browser: Browser, server: Pick<FixtureServer, 'address'>, opening: Opening = {}): Promise<OpenedPage> {
  const { role, path = '/', width = 1920, height = 1080 } = opening;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/401|ERR_FAILED|503/.test(message.text())) complaints.push(message.text());
  });
  if (role !== undefined) await context.request.post(`${server.address}/api/session/demo`, { data: { name: role, role } });
  await page.goto(`${server.address}${path}`);
  return { page, complaints };
}
