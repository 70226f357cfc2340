// The browser under test: the one that is installed, without its own calls home.
import { execFileSync } from 'node:child_process';

export const BROWSER_ITSELF = 'browser-itself.invalid';

/** Hosts that Chromium asks on its own account, whatever page is open (the last ones hand out its own components); the
 * policy of the page forbids them to it. */
export const BROWSER_HOSTS = [
  BROWSER_ITSELF, 'update.googleapis.com', 'optimizationguide-pa.googleapis.com', 'safebrowsing.googleapis.com',
  'clients2.google.com', 'accounts.google.com', '.gvt1.com',
];

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,NetworkTimeServiceQuerying',
  '--no-first-run',
  // The browser's own account service asks at every start and cannot be switched off: it gets a name that no page
  // would use, so that the record of requests can leave out exactly this one.
  `--gaia-url=https://${BROWSER_ITSELF}`,
  // Its updaters ask a minute after the start.
  `--component-updater=url-source=https://${BROWSER_ITSELF}/`,
  `--apps-gallery-update-url=https://${BROWSER_ITSELF}/`,
];

/** Options for `chromium.launch`. */
export function launchOptions(more = {}) {
  const executablePath = process.env.CHROMIUM || which('chromium') || which('google-chrome');
  if (!executablePath) throw new Error('no Chromium on PATH: run scripts/setup.sh test');
  return { executablePath, headless: true, args: ARGUMENTS, ...more };
}

function which(name) {
  try {
    return execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
