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

/** What Playwright switches off: Chromium hears only the last list, so that ours has to name these as well. */
const offForPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
/** Each window would load two pages of the browser's own for its address bar, which take longer than most pages of ours. */
const addressBarPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** Two thirds of what a page costs a machine without a graphics card is not the page: it does without these. */
const frugalSwitches = ['--disable-gpu-compositing', `--disable-features=${[...offForPlaywright, ...addressBarPages].join(',')}`];

const launch = (args: readonly string[]): Promise<Browser> =>
  playwrightChromium.launch({ executablePath: requireTool(chromium), headless: true, args: [...args] });

/** A real Chromium that leaves the machine to the page under test; the caller closes it. */
export const launchBrowser = (): Promise<Browser> => launch([...switches, ...frugalSwitches]);

/** A real Chromium as it comes, for measurements; the caller closes it. */
export const launchPlainBrowser = (): Promise<Browser> => launch(switches);
