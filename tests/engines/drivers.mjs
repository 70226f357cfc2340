// Three engines behind one way of asking: WebDriver over HTTP (Chromium, WebKit), and the same commands over Firefox's own
// socket (Marionette), which spares a driver that few systems package.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { ARGUMENTS } from '../e2e/chromium.mjs';

/** What a page is asked, each as [method, address below the session, Marionette's name]. */
const COMMANDS = {
  go: ['POST', '/url', 'WebDriver:Navigate'],
  back: ['POST', '/back', 'WebDriver:Back'],
  reload: ['POST', '/refresh', 'WebDriver:Refresh'],
  find: ['POST', '/element', 'WebDriver:FindElement'],
  focused: ['GET', '/element/active', 'WebDriver:GetActiveElement'],
  click: ['POST', '/element/{id}/click', 'WebDriver:ElementClick'],
  type: ['POST', '/element/{id}/value', 'WebDriver:ElementSendKeys'],
  run: ['POST', '/execute/async', 'WebDriver:ExecuteAsyncScript'],
  limits: ['POST', '/timeouts', 'WebDriver:SetTimeouts'],
  end: ['DELETE', '', 'WebDriver:DeleteSession'],
};

const PATIENCE_MS = 30_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Where a program is, by the first of the names that is found. */
function which(...names) {
  for (const name of names.filter(Boolean)) {
    try {
      return execFileSync('sh', ['-c', `command -v "${name}"`], { encoding: 'utf8' }).trim();
    } catch {
      // The next name.
    }
  }
  return undefined;
}

/** What is running: it ends with this process, however that ends. */
const running = new Set();
process.on('exit', () => {
  for (const pid of running) try { process.kill(-pid, 'SIGKILL'); } catch { /* It has ended. */ }
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** A program that ends with the session, and what it said. */
function begin(program, options, settings = {}) {
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, ...settings });
  const said = [];
  for (const stream of child.stdio.filter((each) => each?.readable)) {
    stream.on('data', (bytes) => said.push(String(bytes)));
    stream.on('error', () => {});
  }
  child.on('error', (error) => said.push(String(error)));
  if (child.pid) running.add(child.pid);
  return {
    said: () => said.join('').slice(-2_000),
    running: () => child.exitCode === null && child.signalCode === null && child.pid !== undefined,
    stdio: child.stdio,
    async end() {
      running.delete(child.pid);
      for (const signal of ['SIGTERM', 'SIGKILL']) {
        // The whole group: a browser is several processes.
        try { process.kill(-child.pid, signal); } catch { return; }
        for (let left = 20; left && this.running(); left -= 1) await pause(100);
      }
    },
  };
}

async function eventually(what, program, look) {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(100)) {
    const found = await look();
    if (found !== undefined) return found;
    if (!program.running()) break;
  }
  throw new Error(`${what} did not start: ${program.said()}`);
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A session of a driver that speaks WebDriver over HTTP. */
async function overHttp(driver, capabilities, settings) {
  const port = await freePort();
  const program = begin(driver, [`--port=${port}`], settings);
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      headers: { 'content-type': 'application/json' },
      signal: AbortSignal.timeout(240_000),
    });
    const { value } = await response.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    await eventually(driver, program, () => ask('GET', '/status').catch(() => undefined));
    const { sessionId, capabilities: got } = await ask('POST', '/session', { capabilities: { alwaysMatch: capabilities } });
    return {
      version: `${got.browserName} ${got.browserVersion}`,
      ask: (command, { id, ...body } = {}) => {
        const [method, path] = COMMANDS[command];
        return ask(method, `/session/${sessionId}${path.replace('{id}', id)}`, body);
      },
      end: () => program.end(),
    };
  } catch (error) {
    await program.end();
    throw error;
  }
}

/** Messages over Marionette's socket: the length in bytes, a colon, JSON. */
function marionette(port) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map();
  let [heard, last] = [Buffer.alloc(0), 0];
  const fail = (error) => { for (const { reject } of waiting.values()) reject(error); };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('Firefox has closed the connection')));
  const ready = new Promise((resolve, reject) => waiting.set(0, { resolve, reject }));
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes]);
    for (;;) {
      const colon = heard.indexOf(':');
      const length = Number(heard.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || heard.length < colon + 1 + length) return;
      const message = JSON.parse(heard.subarray(colon + 1, colon + 1 + length));
      heard = heard.subarray(colon + 1 + length);
      // The first message is a greeting.
      const [, id, error, value] = Array.isArray(message) ? message : [1, 0, null, message];
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(value && Object.keys(value).join() === 'value' ? value.value : value);
    }
  });
  return {
    ready,
    close: () => socket.destroy(),
    ask: (name, parameters = {}) => new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    }),
  };
}

/** Settings of a Firefox that calls nobody, saves downloads without a question and asks `proxy` for every page. */
function profile(folder, downloads, proxy) {
  const settings = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
    'termsofuse.bypassNotification': true,
    'toolkit.telemetry.enabled': false,
    'app.update.disabledForTesting': true,
    'app.normandy.enabled': false,
    'extensions.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'dom.disable_beforeunload': true,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.always_ask_before_handling_new_types': false,
    'browser.download.manager.addToRecentDocs': false,
    'intl.accept_languages': 'en-GB',
    'network.proxy.type': 1,
    'network.proxy.http': proxy.hostname,
    'network.proxy.http_port': Number(proxy.port),
    'network.proxy.ssl': proxy.hostname,
    'network.proxy.ssl_port': Number(proxy.port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'user.js'),
    Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join(''));
}

async function firefox(program, { folder, downloads, proxy }) {
  const own = join(folder, 'profile');
  profile(own, downloads, new URL(proxy));
  const browser = begin(program, ['--headless', '--marionette', '--no-remote', '--new-instance', '--profile', own], {
    env: { ...process.env, HOME: folder, MOZ_HEADLESS_WIDTH: '1440', MOZ_HEADLESS_HEIGHT: '900' },
  });
  let socket;
  try {
    const port = await eventually('Firefox', browser, () => {
      const path = join(own, 'MarionetteActivePort');
      return existsSync(path) ? Number(readFileSync(path, 'utf8')) || undefined : undefined;
    });
    socket = marionette(port);
    await socket.ready;
    const { capabilities } = await socket.ask('WebDriver:NewSession', { strictFileInteractability: false });
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      // `sandbox: null` runs a script where the page's own scripts run, as over HTTP.
      ask: (command, parameters = {}) => socket.ask(COMMANDS[command][2], { ...parameters, ...(command === 'run' ? { sandbox: null } : {}) }),
      async end() {
        socket.close();
        await browser.end();
      },
    };
  } catch (error) {
    socket?.close();
    await browser.end();
    throw error;
  }
}

function chromium({ browser, driver }, { folder, downloads, proxy }) {
  return overHttp(driver, {
    'goog:chromeOptions': {
      binary: browser,
      args: [...ARGUMENTS, '--headless=new', '--window-size=1440,900', '--lang=en-GB',
        `--user-data-dir=${join(folder, 'profile')}`, `--proxy-server=${proxy}`, '--proxy-bypass-list=<-loopback>'],
      prefs: { 'download.default_directory': downloads, 'download.prompt_for_download': false },
    },
  });
}

/** WebKitGTK has no mode without a screen, so it gets one of its own. */
async function webkit({ driver, screen }, { folder, downloads, proxy }) {
  mkdirSync(join(folder, '.config'), { recursive: true });
  writeFileSync(join(folder, '.config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
  const display = begin(screen, ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  try {
    let number = '';
    display.stdio[3].on('data', (bytes) => { number += bytes; });
    await eventually('Xvfb', display, () => (number.endsWith('\n') ? number : undefined));
    const session = await overHttp(driver, {
      proxy: { proxyType: 'manual', httpProxy: new URL(proxy).host, sslProxy: new URL(proxy).host },
    }, {
      env: {
        ...process.env,
        DISPLAY: `:${number.trim()}`,
        HOME: folder,
        XDG_CONFIG_HOME: join(folder, '.config'),
        XDG_DATA_HOME: join(folder, '.data'),
        XDG_CACHE_HOME: join(folder, '.cache'),
        LANGUAGE: 'en',
        NO_AT_BRIDGE: '1',
        GSETTINGS_BACKEND: 'memory',
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      },
    });
    return { ...session, end: async () => { await session.end(); await display.end(); } };
  } catch (error) {
    await display.end();
    throw error;
  }
}

/** A Firefox that opens the profile it is given; a packaged one in a box of its own (snap) does not. */
function openFirefox() {
  const program = which(process.env.FIREFOX, 'firefox-esr', 'firefox');
  if (!program) return undefined;
  const boxed = realpathSync(program).includes('snap') || readFileSync(program).subarray(0, 4_000).includes('/snap/');
  return boxed ? undefined : program;
}

/** The packages of what is not there. */
const packages = (programs) => Object.entries(programs).filter(([, found]) => !found).map(([name]) => name).join(' ');

/** The engines, each with the packages that it lacks. The first is what the others are held against. */
export function engines() {
  const browser = which(process.env.CHROMIUM, 'chromium', 'google-chrome');
  const driver = which(process.env.CHROMEDRIVER, 'chromedriver');
  const fox = openFirefox();
  const [kit, screen] = [which('WebKitWebDriver'), which('Xvfb')];
  return [
    { name: 'chromium', first: true, missing: packages({ chromium: browser, 'chromium-driver': driver }), start: (at) => chromium({ browser, driver }, at) },
    { name: 'firefox', missing: packages({ 'firefox-esr': fox }), start: (at) => firefox(fox, at) },
    { name: 'webkit', missing: packages({ 'webkit2gtk-driver': kit, xvfb: screen }), start: (at) => webkit({ driver: kit, screen }, at) },
  ];
}
