import type { Browser, Page } from 'playwright-core';
import type { Role } from '#contracts/roles';

/** A person at the page: what went wrong in their browser is kept. */
export interface Visitor {
  readonly page: Page;
  /** Errors of scripts and of the console, a refused resource among them. */
  readonly complaints: readonly string[];
}

const roleNames: Readonly<Record<Role, RegExp>> = {
  manager: /大厅主管/,
  analyst: /分析员/,
  leader: /领导/,
  duty: /值班运维/,
  admin: /管理员/,
};
/** Errors a browser logs while it is being told no: not signed in yet. */
const expected = /401 \(Unauthorized\)/;

/** Opens an address in a browser profile of its own, in Chinese. */
export async function visit(browser: Browser, address: string): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Signs in as a demo account of the role with one click; resolves on the role's home. */
export async function signIn(browser: Browser, url: string, role: Role): Promise<Visitor> {
  const visitor = await visit(browser, url);
  await visitor.page.getByRole('button', { name: roleNames[role] }).click();
  await visitor.page.getByRole('navigation').first().waitFor();
  return visitor;
}
