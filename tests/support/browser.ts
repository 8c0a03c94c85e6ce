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

/** As Chromium draws pages where there is no graphics card, instead of on one that is emulated: that costs twice what the page does. */
const frugalSwitches = ['--disable-gpu-compositing', `--disable-features=${[...offForPlaywright, ...addressBarPages].join(',')}`];

/** A real Chromium; the caller closes it. */
export const launchBrowser = (): Promise<Browser> =>
  playwrightChromium.launch({ executablePath: requireTool(chromium), headless: true, args: [...switches, ...frugalSwitches] });
