// What a page keeps in IndexedDB, as a journey finds, damages and puts it. The functions run in the page.

/** The name of the database of the site at this path. */
export const database = (path = '/') => `rapport:${path}`;

/** The workspace as it is stored now. */
export function stored(page, path = '/', key = 'current', store = 'workspace') {
  return page.evaluate(async ([name, key, store]) => {
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = db.transaction(store).objectStore(store);
    const request = key ? all.get(key) : all.getAll();
    const value = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    db.close();
    return value;
  }, [database(path), key, store]);
}

/** Everything that was put aside. */
export function aside(page, path = '/') {
  return page.evaluate(async (name) => {
    const db = await new Promise((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction('workspace').objectStore('workspace');
    const wait = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
    const [keys, values] = await Promise.all([wait(store.getAllKeys()), wait(store.getAll())]);
    db.close();
    return values.filter((_, at) => String(keys[at]).startsWith('unread:')).map(({ value }) => value);
  }, database(path));
}

/** Puts a value in the place of what is stored; run on an empty page of the origin, so that nobody else writes. */
export function put(page, value, name = database(), key = 'current') {
  return page.evaluate(async ([name, key, value]) => {
    const db = await new Promise((resolve) => {
      const request = indexedDB.open(name, 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('workspace');
        if (name !== 'rapport') request.result.createObjectStore('jots');
      };
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = db.transaction('workspace', 'readwrite');
    transaction.objectStore('workspace').put(value, key);
    await new Promise((resolve) => { transaction.oncomplete = resolve; });
    db.close();
  }, [name, key, value]);
}
