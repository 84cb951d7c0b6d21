// File System Access (wicg.github.io/file-system-access): the parts TypeScript's DOM library does not declare.
// Only Chromium-based browsers have them, so every one is optional.

interface FilePickerKind {
  readonly description: string;
  readonly accept: Readonly<Record<string, readonly string[]>>;
}

interface Window {
  readonly showOpenFilePicker?: (options: {
    readonly multiple: boolean;
    readonly types: readonly FilePickerKind[];
  }) => Promise<FileSystemFileHandle[]>;
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly FilePickerKind[];
  }) => Promise<FileSystemFileHandle>;
}

interface Window {
  readonly showDirectoryPicker?: (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

interface FileSystemHandle {
  queryPermission?(mode: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  requestPermission?(mode: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>;
}

interface DataTransferItem {
  getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
}
