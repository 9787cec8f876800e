/** Folders in which nothing is that a test reads. */
const IGNORED = /(?:^|\/)(?:node_modules|\.git|\.[^/]+\.sw[a-z]|dist)(?:\/|$)|~$/;

/** Tells of files below folders that are made, changed or taken away; gives what ends it. */
export function watchFiles(folders: readonly string[], changed: (path: string) => void): () => void {
  let stop: () => void = () => {};
  let isOver = false;
  void import('chokidar').then(({ watch }) => {
    if (isOver) return;
    const watcher = watch([...folders], { ignoreInitial: true, ignored: (path) => IGNORED.test(path) });
    watcher.on('all', (_event, path) => changed(path));
    stop = () => void watcher.close();
  });
  return () => {
    isOver = true;
    stop();
  };
}
