// Starts the page: Trunk writes the hashed names of the program into this script's own tag (see Trunk.toml).
const TEXTS = {
  en: {
    old: 'This browser is too old for Rapport. It needs Chrome or Edge 123, Firefox 120, Safari 17.5, or newer.',
    failed: 'Rapport could not be loaded. Please check the connection and load the page again.',
  },
  'zh-Hans': {
    old: '此浏览器版本过旧。Rapport 需要 Chrome 或 Edge 123、Firefox 120、Safari 17.5 或更新版本。',
    failed: 'Rapport 未能加载。请检查网络连接，然后重新加载页面。',
  },
  'zh-Hant': {
    old: '此瀏覽器版本過舊。Rapport 需要 Chrome 或 Edge 123、Firefox 120、Safari 17.5 或更新版本。',
    failed: 'Rapport 無法載入。請檢查網路連線，然後重新載入頁面。',
  },
};

function language() {
  const tag = (navigator.language || 'en').toLowerCase();
  if (!tag.startsWith('zh')) return 'en';
  return /hant|tw|hk|mo/.test(tag) ? 'zh-Hant' : 'zh-Hans';
}

function say(key) {
  const place = document.getElementById('start') || document.body.appendChild(document.createElement('div'));
  const tag = language();
  const message = document.createElement('p');
  message.className = 'start-message';
  message.lang = tag;
  message.setAttribute('role', 'alert');
  message.textContent = TEXTS[tag][key];
  place.replaceChildren(message);
}

// The smallest module with a SIMD instruction (i8x16.splat, i8x16.popcnt).
const SIMD = new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
]);

async function start() {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(SIMD)) return say('old');
  const { js, wasm } = document.querySelector('script[data-js]').dataset;
  try {
    const program = await import(js);
    await program.default({ module_or_path: wasm });
  } catch (error) {
    console.error(error);
    return say('failed');
  }
  document.getElementById('start')?.remove();
}

start();
