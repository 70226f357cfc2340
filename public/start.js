// Starts the page: Trunk writes the hashed names of the program into this script's own tag (see Trunk.toml).
const TEXTS = {
  en: {
    old: 'This browser is too old for Rapport. It needs Chrome or Edge 123, Firefox 120, Safari 17.5, or newer.',
    failed: 'Rapport could not be loaded. Please check the connection and try again.',
    framed: 'Rapport does not run inside another page, so that nobody can lay anything over it.',
    again: 'Try again',
    alone: 'Open it by itself',
  },
  'zh-Hans': {
    old: '此浏览器版本过旧。Rapport 需要 Chrome 或 Edge 123、Firefox 120、Safari 17.5 或更新版本。',
    failed: 'Rapport 未能加载。请检查网络连接，然后重试。',
    framed: 'Rapport 不在其他网页的框架内运行，以免有人在上面覆盖内容。',
    again: '重试',
    alone: '单独打开',
  },
  'zh-Hant': {
    old: '此瀏覽器版本過舊。Rapport 需要 Chrome 或 Edge 123、Firefox 120、Safari 17.5 或更新版本。',
    failed: 'Rapport 無法載入。請檢查網路連線，然後重試。',
    framed: 'Rapport 不在其他網頁的框架內執行，以免有人在上面覆蓋內容。',
    again: '重試',
    alone: '單獨開啟',
  },
};

// The language of the page: the one chosen last time, otherwise the first of the browser's that we speak. The program
// decides for itself; here it only says which texts are wanted first, and in which language a failure is told.
function language() {
  let chosen;
  try {
    // Each deployment on an origin has its own; earlier versions had one for all.
    const own = localStorage.getItem(`rapport.prefs:${location.pathname.replace(/[^/]*$/, '')}`);
    chosen = JSON.parse(own ?? localStorage.getItem('rapport.prefs'))?.lang;
  } catch {
    // Storage is blocked, or holds something else.
  }
  if (Object.hasOwn(TEXTS, chosen ?? '')) return chosen;
  const spoken = (navigator.languages ?? [navigator.language]).map(known).find((tag) => tag);
  return spoken ?? 'en';
}

function known(name) {
  const tag = name.toLowerCase();
  if (/^en\b/.test(tag)) return 'en';
  if (!/^zh\b/.test(tag)) return undefined;
  return /\bhant\b/.test(tag) || (!/\bhans\b/.test(tag) && /\b(tw|hk|mo)\b/.test(tag)) ? 'zh-Hant' : 'zh-Hans';
}

/** Says something in the place of the page, with a link behind it. */
function say(key, link = 'again') {
  const place = document.getElementById('start') || document.body.appendChild(document.createElement('div'));
  const tag = language();
  const message = document.createElement('p');
  message.className = 'start-message';
  message.lang = tag;
  message.setAttribute('role', 'alert');
  message.textContent = `${TEXTS[tag][key]} `;
  const way = message.appendChild(document.createElement('a'));
  way.textContent = TEXTS[tag][link];
  if (link === 'alone') Object.assign(way, { href: location.href, target: '_blank', rel: 'noopener' });
  else way.href = '';
  place.replaceChildren(message);
}

// A browser tells an element that it loses the focus, and that its text has changed, while it is taken out of the page.
// Who listens belongs to a screen that has gone already, so nobody is told. What was typed has been taken in before: the
// program leaves the field before it changes the screen (state/view.rs).
function silenceRemovals() {
  let removing = 0;
  const quietly = (act) => function quiet(...args) {
    removing += 1;
    try {
      return act.apply(this, args);
    } finally {
      removing -= 1;
    }
  };
  for (const [owner, name] of [[Element, 'remove'], [Node, 'removeChild'], [Node, 'replaceChild'], [Element, 'replaceWith'], [Element, 'replaceChildren']]) {
    owner.prototype[name] = quietly(owner.prototype[name]);
  }
  const text = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');
  Object.defineProperty(Node.prototype, 'textContent', { ...text, set: quietly(text.set) });
  for (const type of ['blur', 'focusout', 'change']) {
    window.addEventListener(type, (event) => {
      if (removing > 0) event.stopImmediatePropagation();
    }, { capture: true });
  }
}

// What index.html says when the page has not shown for long: in the reader's language only.
function speakOneLanguage() {
  const tag = language();
  for (const text of document.querySelectorAll('#start [lang]')) text.hidden = text.lang !== tag;
}

// The smallest module with a SIMD instruction (i8x16.splat, i8x16.popcnt).
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

// The templates, as src/plan/template/catalogue.rs names them.
const TEMPLATES = ['annual', 'terms', 'digital', 'service'];

// The reader's language first.
function languages() {
  const first = language();
  return [first, ...Object.keys(TEXTS).filter((tag) => tag !== first)];
}

// The name of the program carries its build, so that no file of another build is taken from a cache.
function fetchText(name, wasm, priority) {
  const text = fetch(`${name}?v=${encodeURIComponent(wasm.split('/').pop())}`, { priority }).then((response) => {
    if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
    return response.text();
  });
  // Whether it matters is for the program to say.
  text.catch(() => {});
  return text;
}

// Every language at once, before any file can be chosen: from then on the page makes no request, also not when the
// language is changed.
function fetchTexts(wasm) {
  return Object.fromEntries(languages().map((tag, place) => [tag, fetchText(`texts-${tag}.txt`, wasm, place ? 'low' : 'high')]));
}

// Likewise, behind the program.
function fetchTemplates(wasm) {
  const names = languages().flatMap((tag) => TEMPLATES.map((slug) => `${slug}.${tag}`));
  return Object.fromEntries(names.map((name) => [name, fetchText(`templates/${name}.json`, wasm, 'low')]));
}

async function start() {
  if (window.top !== window.self) return say('framed', 'alone');
  speakOneLanguage();
  silenceRemovals();
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(SIMD)) return say('old');
  const { js, wasm } = document.querySelector('script[data-js]').dataset;
  try {
    const texts = fetchTexts(wasm);
    const program = await import(js);
    await program.default({ module_or_path: wasm });
    await program.start({ ...texts, ...fetchTemplates(wasm) });
  } catch (error) {
    console.error(error);
    return say('failed');
  }
}

start();
