import { type Browser, chromium as playwrightChromium } from 'playwright-core';
import { chromium, requireTool } from './system-tools.ts';

/** Quiet, without a screen, drawing WebGL in software, and speaking to nobody but the page under test. */
const switches = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** A real Chromium; the caller closes it. */
export function launchBrowser(): Promise<Browser> {
  return playwrightChromium.launch({ executablePath: requireTool(chromium), headless: true, args: switches });
}
