/** Packages and assets without types of their own. */
declare module '*.css';
declare module 'bpmn-js-i18n/translations/de.js' {
  const translations: Readonly<Record<string, string>>;
  export default translations;
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Record<string, unknown>;
}
declare module 'diagram-js-minimap' {
  const minimapModule: Record<string, unknown>;
  export default minimapModule;
}
