const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const over = (event: DragEvent): void => {
  if (!hasFiles(event)) return;
  event.preventDefault(); // without it the browser would leave the app and show the file
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
};

/** Calls back for files dropped anywhere on the window; drags inside the page are left alone. */
export const listenForDroppedFiles = (target: Window, onDrop: (transfer: DataTransfer) => void): (() => void) => {
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    onDrop(event.dataTransfer);
  };
  target.addEventListener('dragover', over);
  target.addEventListener('drop', drop);
  return () => {
    target.removeEventListener('dragover', over);
    target.removeEventListener('drop', drop);
  };
};
