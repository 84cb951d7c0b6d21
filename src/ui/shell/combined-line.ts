/** What one side did, in a line. */
export interface CombinedLine {
  readonly what: 'added' | 'removed' | 'changed';
  readonly text: string;
}
