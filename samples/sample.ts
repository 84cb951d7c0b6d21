/** A process to open from the start page. The drawings are German. */
export interface Sample {
  readonly id: string;
  /** Id of the process; a worked copy has that of its empty twin. */
  readonly process: string;
  /** File in this folder. */
  readonly file: string;
  readonly title: { readonly de: string; readonly en: string };
  /** Field of work. */
  readonly field: { readonly de: string; readonly en: string };
  /** One sentence. */
  readonly description: { readonly de: string; readonly en: string };
  readonly steps: number;
  readonly lanes: number;
  /** Nothing said yet; with proposed tags, times, shares and problem fields; with estimates and answers as well. */
  readonly kind: 'plain' | 'tagged' | 'ranked';
  /** Something is said about the steps. */
  readonly worked: boolean;
}
