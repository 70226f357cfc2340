// A static host that sends nothing special and writes down everything it is asked for.
//
// It is also the browser's proxy: whatever page, worker or frame asks of any host comes through here, so nothing can be
// asked unseen. Other hosts are answered with 502 and stand in the record all the same.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

/** Serves `folder` at `/` and at `/a/b/`; `blank` answers with an empty page without any policy. */
export async function startServer(folder, port = 0) {
  const record = [];
  let own = '';
  const server = createServer((request, response) => {
    const url = new URL(request.url, own);
    record.push({ method: request.method, url: url.href, origin: url.origin, path: url.pathname });
    if (url.origin !== own) return answer(response, 502, 'another origin');
    if (url.pathname === '/blank') return answer(response, 200, '<!doctype html><link rel="icon" href="data:,"><title>blank</title>', 'text/html');
    const path = decodeURIComponent(url.pathname).replace(/^\/a\/b(?=\/)/, '');
    const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
    let size;
    try {
      const found = statSync(file);
      if (!file.startsWith(folder) || !found.isFile()) throw new Error('not a file');
      size = found.size;
    } catch {
      return answer(response, 404, 'not found');
    }
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': size,
    });
    createReadStream(file).pipe(response);
  });
  // An encrypted connection to another host: written down and refused.
  server.on('connect', (request, socket) => {
    record.push({ method: 'CONNECT', url: request.url, origin: request.url, path: '' });
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  own = `http://127.0.0.1:${server.address().port}`;
  return {
    origin: own,
    record,
    close: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
  };
}

function answer(response, status, text, type = 'text/plain') {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
